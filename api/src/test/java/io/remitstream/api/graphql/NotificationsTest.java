package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import io.remitstream.streaming.access.Scope;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** Notifications in GraphQL: the same rules and rows as over REST. */
class NotificationsTest extends GraphQlTest {

  private static final String ID = "id";
  private static final String BELL =
      "query($id: ID!, $unread: Boolean) { bell(contactId: $id) { unread notifications(first: 9,"
          + " unread: $unread) { nodes { notificationId title text link readAt data { documentId"
          + " status claims findings } } } } }";

  /** Every operation of notifications with the arguments that it demands, by its scope. */
  private static final Map<String, String> READING =
      Map.ofEntries(
          Map.entry("bell", "bell(contactId: $id) { unread }"),
          Map.entry("notifications", "notifications(first: 1) { nodes { state } }"),
          Map.entry("notification", "notification(id: $id) { state }"),
          Map.entry("markNotificationRead", "markNotificationRead(notificationId: $id) { readAt }"),
          Map.entry("readAllNotifications", "readAllNotifications(contactId: $id)"),
          Map.entry("notificationCreated", "notificationCreated(contactId: $id) { __typename }"));

  private static final Map<String, String> MANAGING =
      Map.ofEntries(
          Map.entry("contacts", "contacts(first: 1) { nodes { name } }"),
          Map.entry("contact", "contact(id: $id) { name }"),
          Map.entry("templates", "templates(first: 1) { nodes { text } }"),
          Map.entry(
              "template",
              "template(event: \"document.processed\", channel: \"SMS\", language: \"en\") { text"
                  + " }"),
          Map.entry(
              "templatePreview",
              "templatePreview(event: \"document.processed\", channel: \"SMS\", language: \"en\") {"
                  + " text }"),
          Map.entry("branding", "branding { name }"),
          Map.entry("createContact", "createContact(contact: {name: \"Ada\"}) { name }"),
          Map.entry(
              "updateContact",
              "updateContact(contactId: $id, revision: 1, change: {name: \"Eve\"}) { name }"),
          Map.entry("deleteContact", "deleteContact(contactId: $id)"),
          Map.entry(
              "sendEmailNotification",
              "sendEmailNotification(contactId: $id, event: \"document.processed\") { state }"),
          Map.entry(
              "sendSmsNotification",
              "sendSmsNotification(contactId: $id, event: \"document.processed\") { state }"),
          Map.entry(
              "sendWebhookNotification",
              "sendWebhookNotification(webhookId: $id, event: \"claims.weekly\") { state }"),
          Map.entry(
              "putTemplate",
              "putTemplate(event: \"a.b\", channel: \"SMS\", language: \"en\", template: {text:"
                  + " \"a\"}) { text }"),
          Map.entry(
              "deleteTemplate",
              "deleteTemplate(event: \"a.b\", channel: \"SMS\", language: \"en\") { text }"),
          Map.entry(
              "testTemplate",
              "testTemplate(event: \"document.processed\", channel: \"SMS\", contactId: $id) {"
                  + " state }"),
          Map.entry("putBranding", "putBranding(branding: {name: \"Ours\"}) { name }"));

  @Autowired private GraphQlSource source;

  @Test
  void everyOperationShouldBeRefusedWhenTheKeyHasNotItsScope() {
    String contact = contact("name: \"Ada\"");

    READING.forEach((name, call) -> assertRefused("notifications:read", name, call, contact));
    MANAGING.forEach((name, call) -> assertRefused("notifications:manage", name, call, contact));
  }

  private void assertRefused(String scope, String name, String call, String contact) {
    var scopes = EnumSet.copyOf(Scope.all());
    scopes.remove(Scope.of(scope));
    Member without = member(member.tenant(), scopes);
    String operation =
        root(name) + (call.contains("$id") ? "($id: ID!)" : "") + " { " + call + " }";
    JsonNode refused =
        root(name).equals("subscription")
            ? get(streamed(without, operation, Map.of(ID, contact)).next())
            : ask(without, operation, Map.of(ID, contact));

    assertThat(code(refused)).as("%s: %s", name, refused).isEqualTo("missing-scope");
  }

  private String root(String name) {
    return Stream.of("query", "mutation", "subscription")
        .filter(root -> fields(root).contains(name))
        .findFirst()
        .orElseThrow();
  }

  private Set<String> fields(String root) {
    var type =
        switch (root) {
          case "query" -> source.schema().getQueryType();
          case "mutation" -> source.schema().getMutationType();
          default -> source.schema().getSubscriptionType();
        };
    var names = new HashSet<String>();
    type.getFieldDefinitions().stream().map(GraphQLFieldDefinition::getName).forEach(names::add);
    return names;
  }

  @Test
  void operationsShouldAllBeNamedHereWhenTheirScopeIsOfNotifications() {
    var named = new HashMap<>(READING);
    named.putAll(MANAGING);

    assertThat(
            Stream.of(
                    source.schema().getQueryType(),
                    source.schema().getMutationType(),
                    source.schema().getSubscriptionType())
                .flatMap(type -> type.getFieldDefinitions().stream())
                .filter(NotificationsTest::isOfNotifications)
                .map(GraphQLFieldDefinition::getName))
        .containsExactlyInAnyOrderElementsOf(named.keySet());
  }

  private static boolean isOfNotifications(GraphQLFieldDefinition field) {
    String scope = field.getAppliedDirective("scope").getArgument("name").getValue();
    return scope.toLowerCase(Locale.ROOT).startsWith("notifications:");
  }

  @Test
  void bellWithinAContactShouldBeRefusedWhenTheKeyMayOnlyManage() {
    contact("name: \"Ada\"");
    var scopes = EnumSet.copyOf(Scope.all());
    scopes.remove(Scope.of("notifications:read"));

    JsonNode refused =
        ask(
            member(member.tenant(), scopes),
            "{ contacts(first: 1) { nodes { bell { unread } } } }");

    assertThat(code(refused)).isEqualTo("missing-scope");
  }

  @Test
  void updateShouldClearWhatIsNullAndLeaveWhatIsNotNamed() {
    String contact =
        contact(
            "name: \"Ada\", email: \"ada@example.com\", phone: \"+14155550123\", quietHours: {from:"
                + " \"22:00\", to: \"07:00\"}, preferences: [{event: \"*\", channel: \"EMAIL\","
                + " pace: \"DAILY\"}]");
    String update =
        "mutation($id: ID!) { updateContact(contactId: $id, revision: 1, change: {email: null,"
            + " language: \"es-MX\"}) { revision email phone language quietHours { from to }"
            + " preferences { event channel pace } blocked } }";

    JsonNode changed = ask(member, update, Map.of(ID, contact)).at("/data/updateContact");

    assertThat(changed)
        .hasToString(
            "{\"revision\":2,\"email\":null,\"phone\":\"+14155550123\",\"language\":\"es-MX\","
                + "\"quietHours\":{\"from\":\"22:00\",\"to\":\"07:00\"},\"preferences\":[{\"event\":"
                + "\"*\",\"channel\":\"EMAIL\",\"pace\":\"DAILY\"}],\"blocked\":[]}");
    assertThat(code(ask(member, update, Map.of(ID, contact)))).isEqualTo("revision-moved");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "createContact(contact: {name: \"Ada\", email: \"nowhere\"}) { name } | bad-contact",
        "createContact(contact: {name: \"Ada\", timeZone: \"Mars\"}) { name } | bad-contact",
        "createContact(contact: {name: \"Ada\", preferences: [{event: \"none.such\", channel:"
            + " \"EMAIL\", pace: \"OFF\"}]}) { name } | unknown-event-type",
        "putTemplate(event: \"a.b\", channel: \"PIGEON\", language: \"en\", template: {text:"
            + " \"a\"}) { text } | bad-request",
        "putTemplate(event: \"a.b\", channel: \"SMS\", language: \"en\", template: {text:"
            + " \"{{{claims}}}\"}) { text } | bad-template",
        "deleteTemplate(event: \"a.b\", channel: \"SMS\", language: \"en\") { text } |"
            + " template-not-found",
        "putBranding(branding: {name: \"Ours\", logo: \"http://plain.example/\"}) { name } |"
            + " bad-branding"
      })
  void mutationShouldBeRefusedWhenItIsNotWithinTheRules(String call, String code) {
    assertThat(code(ask(member, "mutation { " + call + " }"))).isEqualTo(code);
  }

  @Test
  void bellShouldSpeakTheContactsLanguageAndKeepWhatWasRead() {
    String contact = contact("name: \"Ada\", language: \"es\"");
    String first = rung(contact, "document.processed");
    String second = rung(contact, "document.failed");

    JsonNode bell = bell(contact, false);

    assertThat(bell.path("unread").asInt()).isEqualTo(2);
    assertThat(bell.findValuesAsString("notificationId")).containsExactly(second, first);
    assertThat(bell.at("/notifications/nodes/1/title").asString()).isEqualTo("Documento procesado");
    assertThat(bell.at("/notifications/nodes/1/link").asString()).endsWith("/documents/" + first);
    assertThat(bell.at("/notifications/nodes/1/data"))
        .hasToString(
            "{\"documentId\":\"%s\",\"status\":\"PROCESSED\",\"claims\":3,\"findings\":null}"
                .formatted(first));

    String readAt =
        ask(
                member,
                "mutation($id: ID!) { markNotificationRead(notificationId: $id) { readAt } }",
                Map.of(ID, first))
            .findValue("readAt")
            .asString();
    assertThat(readAt).isNotEmpty();
    assertThat(bell(contact, true).findValuesAsString("notificationId")).containsExactly(second);
    assertThat(
            ask(
                    member,
                    "mutation($id: ID!) { readAllNotifications(contactId: $id) }",
                    Map.of(ID, contact))
                .at("/data/readAllNotifications")
                .asInt())
        .isEqualTo(1);
    assertThat(bell(contact, false).path("unread").asInt()).isZero();
  }

  @Test
  void messageShouldSayCountsAloneAndTellItsState() {
    String contact = contact("name: \"Ada\", email: \"ada@example.com\"");
    String send =
        "mutation($id: ID!, $problem: String) { sendEmailNotification(contactId: $id, event:"
            + " \"document.processed\", subject: \"d-1\", data: {claims: 12, problem: $problem,"
            + " findings: null}) { notificationId kind channel state contactId data { claims"
            + " problem } } }";

    JsonNode sent = ask(member, send, Map.of(ID, contact)).at("/data/sendEmailNotification");
    JsonNode told = ask(member, send, Map.of(ID, contact, "problem", "Jo Doe has not paid"));

    assertThat(sent.path("state").asString()).isEqualTo("DUE");
    assertThat(sent.path("data")).hasToString("{\"claims\":12,\"problem\":null}");
    assertThat(code(told)).isEqualTo("tells-too-much");
    assertThat(told.toString()).doesNotContain("Doe");
    assertThat(
            ask(
                    member,
                    "query($id: ID!) { notification(id: $id) { kind channel attempts } }",
                    Map.of(ID, sent.path("notificationId").asString()))
                .at("/data/notification"))
        .hasToString("{\"kind\":\"DIRECT\",\"channel\":\"EMAIL\",\"attempts\":0}");
    assertThat(
            code(
                ask(
                    member,
                    "mutation($id: ID!) { sendSmsNotification(contactId: $id, event:"
                        + " \"document.processed\") { state } }",
                    Map.of(ID, contact))))
        .isEqualTo("contact-unreachable");
  }

  @Test
  void templateShouldBeTriedPutAndTakenBack() {
    String key = "event: \"document.processed\", channel: \"SMS\", language: \"en\"";
    String preview =
        "query { templatePreview(%s, template: {text: \"{{claims}} here\"}) { text } }";

    assertThat(ask(member, preview.formatted(key)).findValue("text").asString())
        .isEqualTo("12 here");
    assertThat(
            ask(
                    member,
                    "mutation { putTemplate(%s, template: {text: \"mine\"}) { builtIn text } }"
                        .formatted(key))
                .at("/data/putTemplate"))
        .hasToString("{\"builtIn\":false,\"text\":\"mine\"}");
    assertThat(
            ask(member, "{ template(%s) { builtIn } }".formatted(key))
                .at("/data/template/builtIn")
                .asBoolean())
        .isFalse();
    assertThat(
            ask(member, "mutation { deleteTemplate(%s) { builtIn } }".formatted(key))
                .at("/data/deleteTemplate/builtIn")
                .asBoolean())
        .isTrue();
  }

  @Test
  void templatesShouldComePageByPageAndEachOnce() {
    String query =
        "query($after: Cursor) { templates(first: 20, after: $after) { nodes { event channel"
            + " language } pageInfo { hasNextPage endCursor } } }";
    var seen = new java.util.ArrayList<String>();
    JsonNode page = ask(member, query).at("/data/templates");
    page.path("nodes").forEach(node -> seen.add(node.toString()));
    while (page.at("/pageInfo/hasNextPage").asBoolean()) {
      String end = page.at("/pageInfo/endCursor").asString();
      page = ask(member, query, Map.of("after", end)).at("/data/templates");
      page.path("nodes").forEach(node -> seen.add(node.toString()));
    }

    assertThat(seen).hasSizeGreaterThan(20).doesNotHaveDuplicates();
  }

  @Test
  void statementsShouldNotGrowWithTheContactsWhenEverythingIsAskedFor() {
    for (int n = 0; n < 6; n++) {
      String contact =
          contact("name: \"Ada\", language: \"" + (n % 2 == 0 ? "en" : "es-MX") + "\"");
      IntStream.range(0, 2).forEach(one -> rung(contact, "document.processed"));
      rung(contact, "document.failed");
    }

    List<String> two = statements(2);
    List<String> six = statements(6);

    // The page of contacts, what is unread, the bells, the tenant's words and its branding.
    assertThat(two).hasSize(5);
    assertThat(six).hasSameSizeAs(two);
  }

  private List<String> statements(int many) {
    String query =
        "{ contacts(first: %d) { nodes { name bell { unread notifications(first: 3) { nodes { title"
            + " text } } } } } }";
    return DriverLog.during(
            () ->
                assertThat(ask(member, query.formatted(many)).findValues("title"))
                    .hasSize(3 * many))
        .stream()
        .filter(message -> message.contains("select"))
        .filter(message -> message.contains("contact") || message.contains("notification"))
        .toList();
  }

  private JsonNode bell(String contact, boolean unread) {
    return ask(member, BELL, Map.of(ID, contact, "unread", unread)).at("/data/bell");
  }

  private String contact(String input) {
    JsonNode answer =
        ask(member, "mutation { createContact(contact: {" + input + "}) { contactId } }");
    JsonNode made = answer.findValue("contactId");
    assertThat(made).as("%s", answer).isNotNull();
    return UUID.fromString(made.asString()).toString();
  }
}
