package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.remitstream.api.document.Cast;
import io.remitstream.api.live.TestLog;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.EventLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/**
 * The schema names the fields that take an id or a cursor, and each must have a case here: what is
 * another tenant's is answered as what is nobody's.
 */
class TwoTenantsTest extends GraphQlTest {

  /** Shows that a field tells a tenant nothing of another. */
  @FunctionalInterface
  interface Case {
    void show(TwoTenantsTest neighbours);
  }

  private static final Map<String, Case> READING =
      Map.of(
          "Query.documents", TwoTenantsTest::showDocuments,
          "Query.document", TwoTenantsTest::showIds,
          "Query.claim", TwoTenantsTest::showIds,
          "Document.remittances", nested("remittances(first: 1, after: $after)"),
          "Document.claims", nested("claims(first: 1, after: $after)"),
          "Document.findings", nested("findings(first: 1, after: $after)"),
          "Document.fields", TwoTenantsTest::refusedFields,
          "Remittance.claims",
              nested("remittances(first: 1) { nodes { claims(first: 1, after: $after)", " } }"),
          "Subscription.documentEvents", TwoTenantsTest::showEvents,
          "Subscription.documentProgress", TwoTenantsTest::showProgress);

  private static final Map<String, Case> REVIEWING =
      Map.of(
          "Query.reviews",
          TwoTenantsTest::showReviews,
          "Mutation.updateDocumentData",
          mutation(
              """
              updateDocumentData(documentId: $id, revision: 2, reason: "misread", corrections: [
                {pointer: "/remittances/0/claims/0/paid", from: "15.47", value: "15.00"}])\
              """),
          "Mutation.approveDocument",
          mutation("approveDocument(documentId: $id, revision: 2)"),
          "Mutation.rejectDocument",
          mutation("rejectDocument(documentId: $id, reason: \"not ours\")"),
          "Mutation.reprocessDocument",
          mutation("reprocessDocument(documentId: $id)"));

  private static final Map<String, Case> CASES = both();

  private static Map<String, Case> both() {
    var all = new java.util.HashMap<>(READING);
    all.putAll(REVIEWING);
    all.putAll(WebhookNeighbours.CASES);
    all.putAll(NotificationNeighbours.CASES);
    return Map.copyOf(all);
  }

  private static final String CLAIMS =
      "query($id: ID!) { document(id: $id) { documentId claims(first: 9) { nodes { claimId document"
          + " { fileName } } } } }";

  @Autowired private DocumentStore documents;
  @Autowired private GraphQlSource source;
  @Autowired private EventLog eventLog;
  @Autowired private Bus bus;
  static final Duration WAIT = TIMEOUT;

  Member other = member;
  private String own = "";
  private String foreign = "";

  TestLog log() {
    return new TestLog(eventLog, within, across, bus);
  }

  @BeforeEach
  void documentsOfBoth() {
    other = member(Scope.all());
    own = extracted(member);
    foreign = extracted(other);
  }

  Member mine() {
    return member;
  }

  private String extracted(Member who) {
    String document = Cast.upload(who);
    Cast.extracted(who, document, documents, within, 2);
    return document;
  }

  private static Set<String> fields() {
    return CASES.keySet();
  }

  @Test
  void casesShouldBeAsManyAsFieldsTakeAnIdOrACursor() {
    assertThat(
            source.schema().getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .flatMap(
                    type ->
                        type.getFieldDefinitions().stream()
                            .filter(TwoTenantsTest::takesIdOrCursor)
                            .map(field -> type.getName() + "." + field.getName())))
        .containsExactlyInAnyOrderElementsOf(CASES.keySet());
  }

  private static boolean takesIdOrCursor(GraphQLFieldDefinition field) {
    return field.getArguments().stream()
        .map(argument -> GraphQLTypeUtil.unwrapAll(argument.getType()).getName())
        .anyMatch(Set.of("ID", "Cursor")::contains);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void fieldShouldTellNothingOfAnotherTenant(String field) {
    Objects.requireNonNull(CASES.get(field)).show(this);
  }

  private void showIds() {
    String claim =
        ask(other, CLAIMS, Map.of("id", foreign))
            .at("/data/document/claims/nodes/0/claimId")
            .asString();
    assertThat(claim).isNotEmpty();

    for (String query :
        List.of(CLAIMS, "query($id: ID!) { claim(id: $id) { claimId patient { lastName } } }")) {
      for (String id : List.of(foreign, claim)) {
        assertThat(answer(member, query, Map.of("id", id)))
            .isEqualTo(answer(member, query, Map.of("id", Ids.next().toString())))
            .isEqualTo(answer(member, query, Map.of("id", "no-id")))
            .doesNotContain(Cast.PATIENT, "error");
      }
    }
  }

  private void showDocuments() {
    assertThat(answer(member, "{ documents(first: 100) { nodes { documentId } } }", Map.of()))
        .contains(own)
        .doesNotContain(foreign);

    refused(
        "query($after: Cursor) { documents(first: 1, after: $after) { pageInfo { endCursor } } }",
        Map.of(),
        Map.of());
  }

  private void showReviews() {
    assertThat(answer(member, "{ reviews(first: 100) { nodes { documentId lease } } }", Map.of()))
        .contains(own)
        .doesNotContain(foreign);

    String second = extracted(other);
    assertThat(second).isNotEmpty();
    refused(
        "query($after: Cursor) { reviews(first: 1, after: $after) { pageInfo { endCursor } } }",
        Map.of(),
        Map.of());
  }

  private static Case mutation(String call) {
    String query = "mutation($id: ID!) { " + call + " { documentId revision } }";
    return test -> {
      JsonNode refused = test.ask(test.member, query, Map.of("id", test.foreign));
      assertThat(code(refused)).isEqualTo("not-found");
      assertThat(test.answer(test.member, query, Map.of("id", test.foreign)))
          .isEqualTo(test.answer(test.member, query, Map.of("id", Ids.next().toString())))
          .isEqualTo(test.answer(test.member, query, Map.of("id", "no-id")));
      assertThat(
              test.ask(test.other, query, Map.of("id", test.foreign)).findValue("revision").asInt())
          .as("by its owner")
          .isEqualTo(3);
    };
  }

  private static Case nested(String list) {
    return nested(list, "");
  }

  private static Case nested(String list, String end) {
    String query =
        "query($id: ID!, $after: Cursor) { document(id: $id) { %s { pageInfo { endCursor } } } }%s"
            .formatted(list, end);
    return test -> test.refused(query, Map.of("id", test.foreign), Map.of("id", test.own));
  }

  /** An 835 has no such leaves and gives no cursor; that of another list is as good. */
  private void refusedFields() {
    String lead =
        "query($id: ID!) { document(id: $id) { remittances(first: 1) { pageInfo { endCursor } } }"
            + " }";
    String query =
        "query($id: ID!, $after: Cursor) { document(id: $id) { fields(first: 1, after: $after) {"
            + " pageInfo { endCursor } } } }";
    String cursor = ask(other, lead, Map.of("id", foreign)).findValue("endCursor").asString();
    assertThat(cursor).isNotEmpty();

    assertThat(code(ask(member, query, with(Map.of("id", own), cursor)))).isEqualTo("bad-cursor");
    assertThat(answer(member, query, with(Map.of("id", own), cursor)))
        .isEqualTo(answer(member, query, with(Map.of("id", own), "AAAA")));
  }

  /** A cursor of the other's list is as good as one of no list. */
  private void refused(String query, Map<String, String> theirs, Map<String, String> mine) {
    String cursor = ask(other, query, theirs).findValue("endCursor").asString();
    assertThat(cursor).isNotEmpty();

    assertThat(code(ask(member, query, with(mine, cursor)))).isEqualTo("bad-cursor");
    assertThat(answer(member, query, with(mine, cursor)))
        .isEqualTo(answer(member, query, with(mine, "AAAA")));
  }

  private static Map<String, String> with(Map<String, String> variables, String cursor) {
    var all = new java.util.HashMap<>(variables);
    all.put("after", cursor);
    return all;
  }

  /** A place in a log is a number: in each tenant's log it is a place of that tenant's. */
  private void showEvents() {
    TestLog log = log();
    Cursor theirs =
        log.happen(other.tenant().id(), 3).blockOptional(TIMEOUT).orElseThrow().getFirst().cursor();
    log.happen(member.tenant().id(), 3).block(TIMEOUT);

    JsonNode event =
        first(
            member,
            "subscription($after: Cursor) { documentEvents(after: $after) { ... on"
                + " DocumentEvent { tenant } } }",
            Map.of("after", theirs.toString()));

    assertThat(event.findValue("tenant").asString()).isEqualTo(member.tenant().id().toString());
  }

  private void showProgress() {
    String query = "subscription($id: ID!) { documentProgress(id: $id) { stage } }";

    assertThat(first(member, query, Map.of("id", own)).findValue("stage")).isNotNull();
    JsonNode refused = first(member, query, Map.of("id", foreign));
    assertThat(refused).isEqualTo(first(member, query, Map.of("id", Ids.next().toString())));
    assertThat(code(refused)).isEqualTo("not-found");
  }

  JsonNode first(Member who, String query, Map<String, ?> variables) {
    return get(streamed(who, query, variables).next());
  }
}
