package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.remitstream.api.document.Cast;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class QueriesTest extends GraphQlTest {

  @Autowired private DocumentStore documents;
  @Autowired private GraphQlSource source;

  private String extracted(int... claims) {
    String document = Cast.upload(member);
    Cast.extracted(member, document, documents, within, claims);
    return document;
  }

  @Test
  void documentShouldBeTheCanonicalOneWhenEveryMemberIsAskedFor() {
    String document = extracted(2, 0, 3);

    JsonNode answer =
        ask(
            member,
            "{ document(id: \"%s\") { documentId revision fileName status documentType"
                    .formatted(document)
                + " remittances(first: 3) { nodes "
                + all("Remittance")
                + " } findings(first: 5) { nodes "
                + all("Finding")
                + " } } }");

    var data = (ObjectNode) rest("/v1/documents/" + document + "/data");
    assertThat(data.remove("fields")).isEmpty();
    assertThat(flat(answer.at("/data/document"))).isEqualTo(data);
  }

  @Test
  void documentShouldBeTheStateOfRestWhenEveryMemberIsAskedFor() {
    String received = Cast.upload(member);
    String done = extracted(1);

    for (String document : List.of(received, done)) {
      JsonNode graphQl =
          ask(member, "{ document(id: \"%s\") %s }".formatted(document, all("Document")));
      JsonNode rest = rest("/v1/documents/" + document);

      rest.propertyStream()
          .forEach(
              one ->
                  assertThat(graphQl.at("/data/document").path(one.getKey()))
                      .as(one.getKey())
                      .isEqualTo(one.getValue()));
    }
  }

  /** Every member of a type, and of those within; pages are of three claims. */
  private String all(String type) {
    GraphQLObjectType object = (GraphQLObjectType) source.schema().getType(type);
    return Objects.requireNonNull(object).getFieldDefinitions().stream()
        .filter(field -> !SchemaTest.MORE_THAN_REST.contains(type + "." + field.getName()))
        .map(this::all)
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  private String all(GraphQLFieldDefinition field) {
    var type = GraphQLTypeUtil.unwrapAll(field.getType());
    String arguments = field.getArguments().isEmpty() ? "" : "(first: 3)";
    if (type.getName().endsWith("Connection")) {
      return field.getName()
          + arguments
          + " { nodes "
          + all(type.getName().replace("Connection", ""))
          + " }";
    }
    return field.getName() + (type instanceof GraphQLObjectType ? " " + all(type.getName()) : "");
  }

  private JsonNode rest(String path) {
    return JsonMapper.shared()
        .readTree(
            Objects.requireNonNull(
                member
                    .client()
                    .get()
                    .uri(path)
                    .accept(MediaType.APPLICATION_JSON)
                    .exchange()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody()));
  }

  /** Connections as the plain lists that they are a page of. */
  private static JsonNode flat(JsonNode node) {
    if (node.path("nodes").isArray()) {
      return flat(node.path("nodes"));
    }
    if (node.isArray()) {
      var list = JsonMapper.shared().createArrayNode();
      node.forEach(one -> list.add(flat(one)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    var object = JsonMapper.shared().createObjectNode();
    node.propertyStream().forEach(one -> object.set(one.getKey(), flat(one.getValue())));
    return object;
  }

  @ParameterizedTest
  @CsvSource({"claims, patientAccount, 7", "remittances, remittanceId, 3", "findings, rule, 1"})
  void listShouldComeInPagesWithoutHoleOrRepeatWhenCursorsAreFollowed(
      String list, String member, int size) {
    String document = extracted(4, 1, 2);

    List<String> found = pages("document(id: \"" + document + "\")", list, member);

    assertThat(found).hasSize(size).doesNotHaveDuplicates();
    assertThat(found)
        .isEqualTo(
            ask(
                    this.member,
                    "{ document(id: \"%s\") { %s(first: 100) { nodes { %s } } } }"
                        .formatted(document, list, member))
                .at("/data/document/" + list + "/nodes")
                .valueStream()
                .map(one -> one.path(member).asString())
                .toList());
  }

  /** Two at a time, and where the next page begins is where this one ends. */
  private List<String> pages(String parent, String list, String name) {
    var found = new ArrayList<String>();
    JsonNode page;
    String after = "null";
    do {
      page =
          ask(
                  member,
                  "{ one: %s { list: %s(first: 2, after: %s) { edges { cursor node { %s } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }"
                      .formatted(parent, list, after, name))
              .at("/data/one/list");
      assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isEqualTo(!after.equals("null"));
      assertThat(page.at("/pageInfo/startCursor")).isEqualTo(page.at("/edges/0/cursor"));
      page.path("edges").forEach(edge -> found.add(edge.path("node").path(name).asString()));
      after = page.at("/pageInfo/endCursor").toString();
    } while (page.at("/pageInfo/hasNextPage").asBoolean());
    return found;
  }

  @Test
  void claimShouldLeadBackToItsDocumentWhereverItIsFound() {
    List<String> both = List.of(extracted(2), extracted(0, 1));
    JsonNode found =
        ask(
            member,
            "{ documents(first: 2) { nodes { documentId claims(first: 2) { nodes { claimId document"
                + " { documentId fileName status } } } } } }");
    found
        .at("/data/documents/nodes")
        .forEach(
            document ->
                document
                    .at("/claims/nodes")
                    .forEach(
                        claim ->
                            assertThat(claim.at("/document/documentId"))
                                .isEqualTo(document.path("documentId"))));

    String claim = found.at("/data/documents/nodes/0/claims/nodes/0/claimId").asString();
    JsonNode back =
        ask(member, "{ claim(id: \"%s\") { document { documentId fileName } } }".formatted(claim))
            .at("/data/claim/document");

    assertThat(found.findValues("claimId")).hasSize(3);
    assertThat(back.path("documentId").asString()).isEqualTo(both.getLast());
    assertThat(back.path("fileName").asString()).isEqualTo("october.835");
  }

  @Test
  void claimsOfARemittanceShouldComeInPagesWhenCursorsAreFollowed() {
    String document = extracted(5, 2);
    String query =
        "query($after: Cursor) { document(id: \"%s\") { remittances(first: 1) { nodes { claims(first: 3, after: $after) { nodes { patientAccount } pageInfo { endCursor hasNextPage } } } } } }"
            .formatted(document);

    JsonNode first = ask(member, query).at("/data/document/remittances/nodes/0/claims");
    JsonNode last =
        ask(member, query, Map.of("after", first.at("/pageInfo/endCursor").asString()))
            .at("/data/document/remittances/nodes/0/claims");

    assertThat(accounts(first)).containsExactly("A-0-0", "A-0-1", "A-0-2");
    assertThat(accounts(last)).containsExactly("A-0-3", "A-0-4");
    assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
  }

  private static List<String> accounts(JsonNode claims) {
    return claims
        .path("nodes")
        .valueStream()
        .map(one -> one.path("patientAccount").asString())
        .toList();
  }

  @Test
  void documentsShouldComeNewestFirstInPagesWhenFiltered() {
    List<String> done = List.of(extracted(1), extracted(1), extracted(1));
    Cast.upload(member);
    String query =
        "query($after: Cursor) { documents(first: 2, after: $after, status: [\"REVIEW_REQUIRED\"])"
            + " { nodes { documentId } pageInfo { endCursor hasNextPage } } }";

    JsonNode first = ask(member, query).at("/data/documents");
    JsonNode last =
        ask(member, query, Map.of("after", first.at("/pageInfo/endCursor").asString()))
            .at("/data/documents");

    assertThat(ids(first)).containsExactly(done.get(2), done.get(1));
    assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
    assertThat(ids(last)).containsExactly(done.get(0));
    assertThat(last.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
  }

  private static List<String> ids(JsonNode documents) {
    return documents
        .path("nodes")
        .valueStream()
        .map(one -> one.path("documentId").asString())
        .toList();
  }

  @Test
  void claimShouldBeFoundByItsIdWhenItIsTheCallers() {
    String document = extracted(1);
    String claim =
        ask(
                member,
                "{ document(id: \"%s\") { claims(first: 1) { nodes { claimId } } } }"
                    .formatted(document))
            .at("/data/document/claims/nodes/0/claimId")
            .asString();

    JsonNode found =
        ask(
            member,
            "{ claim(id: \"%s\") { patient { lastName } paid lines { charge } } }"
                .formatted(claim));

    assertThat(found.at("/data/claim").toString())
        .isEqualTo(
            "{\"patient\":{\"lastName\":\"%s\"},\"paid\":\"15.47\",\"lines\":[{\"charge\":\"100.00\"}]}"
                .formatted(Cast.PATIENT));
  }

  @Test
  void nothingShouldBeFoundWhenTheDocumentWasDeleted() {
    String document = extracted(1);
    String claim =
        ask(
                member,
                "{ document(id: \"%s\") { claims(first: 1) { nodes { claimId } } } }"
                    .formatted(document))
            .at("/data/document/claims/nodes/0/claimId")
            .asString();
    member
        .client()
        .delete()
        .uri("/v1/documents/" + document)
        .exchange()
        .expectStatus()
        .isNoContent();

    JsonNode answer =
        ask(
            member,
            "{ document(id: \"%s\") { status } claim(id: \"%s\") { status } }"
                .formatted(document, claim));

    assertThat(answer.toString()).isEqualTo("{\"data\":{\"document\":null,\"claim\":null}}");
  }

  @Test
  void operationShouldBeRefusedByItselfWhenTheKeyLacksItsScope() {
    Member listener = member(Set.of(Scope.EVENTS_READ));

    JsonNode answer =
        ask(
            listener,
            "{ documents(first: 1) { nodes { status } } document(id: \"7\") { status } claim(id:"
                + " \"7\") { status } }");

    assertThat(answer.path("data").toString())
        .isEqualTo("{\"documents\":null,\"document\":null,\"claim\":null}");
    assertThat(
            answer
                .path("errors")
                .valueStream()
                .map(error -> error.at("/extensions/code").asString()))
        .containsExactly("missing-scope", "missing-scope", "missing-scope");
    assertThat(answer.at("/errors/0/extensions").toString())
        .contains(
            "\"classification\":\"FORBIDDEN\"",
            TYPES + "missing-scope",
            "\"requestId\":\"the-request\"");
  }

  @Test
  void callerShouldBeRefusedWhenThereIsNoToken() {
    anyone
        .post()
        .uri("/graphql")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"query\":\"{__typename}\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "documents(first: 0) { nodes { status } } | bad-request",
        "documents(first: 101) { nodes { status } } | bad-request",
        "documents(first: 1, after: \"x\") { nodes { status } } | bad-cursor",
        "documents(first: 1, status: [\"LOST\"]) { nodes { status } } | bad-request",
        "documents(first: 1, receivedFrom: \"yesterday\") { nodes { status } } | bad-query",
        "documents { nodes { status } } | bad-query",
        "documents(first: 1) { nodes { colour } } | bad-query",
        "documents(first: 1) { | bad-query",
        "__schema { types { name } } | introspection-off"
      })
  void operationShouldFailWithACodeWhenItIsNotInOrder(String operation, String code) {
    JsonNode answer = ask(member, "{ " + operation + " }");

    assertThat(code(answer)).as("%s", answer).isEqualTo(code);
    assertThat(answer.at("/errors/0/extensions/type").asString()).isEqualTo(TYPES + code);
    assertThat(answer.at("/errors/0/extensions/requestId").asString()).isEqualTo("the-request");
    assertThat(answer.at("/errors/0/message").asString()).isNotBlank();
  }

  @Test
  void errorShouldNotRepeatAValueWhenItIsRefused() {
    for (String query :
        List.of(
            "{ documents(first: \"ROSENBAUM\") { nodes { status } } }",
            "{ documents(first: 1, receivedFrom: \"ROSENBAUM\") { nodes { status } } }",
            "{ documents(first: 1, status: \"ROSENBAUM\" { nodes { status } } }",
            "query($n: Int!) { documents(first: $n) { nodes { status } } }")) {
      String answer = answer(member, query, Map.of("n", "ROSENBAUM"));

      assertThat(answer).contains("bad-query").doesNotContain("ROSENBAUM");
    }
  }

  @Test
  void cursorShouldBeRefusedWhenItIsAnotherLists() {
    String document = extracted(2);
    String cursor =
        ask(
                member,
                "{ document(id: \"%s\") { claims(first: 1) { pageInfo { endCursor } } } }"
                    .formatted(document))
            .at("/data/document/claims/pageInfo/endCursor")
            .asString();

    JsonNode answer =
        ask(
            member,
            "{ document(id: \"%s\") { claims(first: 1, after: \"%s\") { nodes { status } } } }"
                .formatted(extracted(2), cursor));

    assertThat(code(answer)).isEqualTo("bad-cursor");
  }

  @Test
  void typenameShouldBeAnsweredWhenIntrospectionIsOff() {
    assertThat(ask(member, "{ __typename }").at("/data/__typename").asString()).isEqualTo("Query");
  }

  @Test
  void subscriptionShouldBeRefusedWhenOneResultIsAskedFor() {
    JsonNode answer =
        ask(
            member,
            "subscription { documentProgress(id: \"%s\") { stage } }".formatted(Ids.next()));

    assertThat(code(answer)).isEqualTo("bad-request");
    assertThat(answer.path("data").isMissingNode()).isTrue();
  }
}
