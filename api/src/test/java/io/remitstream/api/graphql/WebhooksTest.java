package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLFieldDefinition;
import io.remitstream.api.live.TestLog;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.bus.Bus;
import io.remitstream.streaming.event.EventLog;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** Webhooks in GraphQL: the same rules and rows as over REST. */
class WebhooksTest extends GraphQlTest {

  private static final String CREATE =
      "mutation($webhook: WebhookInput!) { createWebhook(webhook: $webhook) { webhookId revision"
          + " state url eventTypes headerNames scheme ordered concurrency clientCertificate"
          + " publicKey secret sequence } }";
  private static final Map<String, Object> SKIPPING =
      Map.of("url", "https://hooks.example.com/in", "skipChallenge", true);

  @Autowired private GraphQlSource source;
  @Autowired private EventLog eventLog;
  @Autowired private Bus bus;

  @Test
  void createShouldShowTheSecretOnceAndChallengeTheReceiver() {
    JsonNode made =
        create(
            Map.of(
                "url",
                "https://hooks.example.com/in",
                "eventTypes",
                List.of("document.processed"),
                "headers",
                List.of(Map.of("name", "X-Partner", "value", "42")),
                "scheme",
                "v1a"));

    assertThat(made.path("state").asString()).isEqualTo("PENDING");
    assertThat(made.path("secret").asString()).startsWith("whsec_");
    assertThat(made.path("publicKey").asString()).startsWith("whpk_");
    assertThat(made.path("headerNames")).hasToString("[\"X-Partner\"]");
    JsonNode later =
        ask(
            member,
            "query($id: ID!) { webhook(id: $id) { secret deliveries(first: 9) { nodes { kind"
                + " eventType webhookId log { number } } } } }",
            id(made));
    assertThat(later.at("/data/webhook/secret").isNull()).isTrue();
    assertThat(later.at("/data/webhook/deliveries/nodes"))
        .hasToString(
            "[{\"kind\":\"CHALLENGE\",\"eventType\":\"webhook.challenge\",\"webhookId\":\"%s\",\"log\":[]}]"
                .formatted(made.path("webhookId").asString()));
  }

  @Test
  void createShouldMakeItActiveWhenTheChallengeIsSkipped() {
    JsonNode made = create(SKIPPING);

    assertThat(made.path("state").asString()).isEqualTo("ACTIVE");
    assertThat(
            ask(
                    member,
                    "query($id: ID!) { webhook(id: $id) { deliveries(first: 9) { nodes { kind } }"
                        + " } }",
                    id(made))
                .at("/data/webhook/deliveries/nodes"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "url: \"http://127.0.0.1/\" | bad-url",
        "url: \"https://hooks.example.com/\", eventTypes: [\"none.such\"] | unknown-event-type",
        "url: \"https://hooks.example.com/\", secret: \"mine\" | bad-secret",
        "url: \"https://hooks.example.com/\", certificate: \"mine\" | bad-certificate",
        "url: \"https://hooks.example.com/\", headers: [{name: \"Host\", value: \"a\"}] |"
            + " bad-header",
        "url: \"https://hooks.example.com/\", headers: [{name: \"A\", value: \"a\"}, {name: \"A\","
            + " value: \"b\"}] | bad-request",
        "url: \"https://hooks.example.com/\", concurrency: 65 | bad-request"
      })
  void createShouldBeRefusedWhenItIsNotWithinTheRules(String webhook, String code) {
    JsonNode refused =
        ask(member, "mutation { createWebhook(webhook: {" + webhook + "}) { webhookId } }");

    assertThat(code(refused)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Query", "Mutation"})
  void everyOperationShouldBeRefusedWhenTheKeyHasNotTheScope(String root) {
    var scopes = EnumSet.copyOf(Scope.all());
    scopes.remove(Scope.of("webhooks:manage"));
    Member without = member(member.tenant(), scopes);
    JsonNode made = create(SKIPPING);

    for (String operation : operations(root)) {
      JsonNode refused = ask(without, operation, id(made));
      assertThat(code(refused)).as("%s: %s", operation, refused).isEqualTo("missing-scope");
    }
  }

  /** Each that the schema has of webhooks, with the arguments that it demands. */
  private List<String> operations(String root) {
    var calls =
        Map.ofEntries(
            Map.entry("webhooks", "webhooks(first: 1) { nodes { url } }"),
            Map.entry("webhook", "webhook(id: $id) { url }"),
            Map.entry(
                "webhookDelivery", "webhookDelivery(webhookId: $id, deliveryId: $id) { body }"),
            Map.entry(
                "createWebhook", "createWebhook(webhook: {url: \"https://a.example/\"}) { url }"),
            Map.entry(
                "updateWebhook",
                "updateWebhook(webhookId: $id, revision: 1, change: {ordered: true}) { url }"),
            Map.entry("pauseWebhook", "pauseWebhook(webhookId: $id) { url }"),
            Map.entry("resumeWebhook", "resumeWebhook(webhookId: $id) { url }"),
            Map.entry("deleteWebhook", "deleteWebhook(webhookId: $id)"),
            Map.entry("rotateWebhookSecret", "rotateWebhookSecret(webhookId: $id) { secret }"),
            Map.entry("verifyWebhook", "verifyWebhook(webhookId: $id) { url }"),
            Map.entry("testWebhook", "testWebhook(webhookId: $id) { body }"),
            Map.entry(
                "resendWebhookDelivery",
                "resendWebhookDelivery(webhookId: $id, deliveryId: $id) { body }"),
            Map.entry("replayWebhook", "replayWebhook(webhookId: $id, fromSequence: 1) { count }"),
            Map.entry("askWebhookStatement", "askWebhookStatement(webhookId: $id) { url }"));
    Set<String> named = new HashSet<>(calls.keySet());
    Stream.of(source.schema().getQueryType(), source.schema().getMutationType())
        .flatMap(type -> type.getFieldDefinitions().stream())
        .filter(WebhooksTest::isOfWebhooks)
        .map(GraphQLFieldDefinition::getName)
        .forEach(name -> assertThat(named.remove(name)).as(name).isTrue());
    assertThat(named).isEmpty();
    var type =
        root.equals("Query") ? source.schema().getQueryType() : source.schema().getMutationType();
    return calls.entrySet().stream()
        .filter(call -> type.getFieldDefinition(call.getKey()) != null)
        .map(Map.Entry::getValue)
        .map(call -> parameters(root, call) + " { " + call + " }")
        .toList();
  }

  private static boolean isOfWebhooks(GraphQLFieldDefinition field) {
    String scope = field.getAppliedDirective("scope").getArgument("name").getValue();
    return scope.equals("webhooks:manage");
  }

  private static String parameters(String root, String call) {
    return root.toLowerCase(java.util.Locale.ROOT) + (call.contains("$id") ? "($id: ID!)" : "");
  }

  @Test
  void updateShouldChangeWhatIsNamedOnTheRevisionThatWasSeen() {
    JsonNode made = create(SKIPPING);
    String update =
        "mutation($id: ID!) { updateWebhook(webhookId: $id, revision: 1, change: {description:"
            + " \"ours\", eventTypes: []}) { revision description url state } }";

    JsonNode changed = ask(member, update, id(made)).at("/data/updateWebhook");

    assertThat(changed.path("revision").asInt()).isEqualTo(2);
    assertThat(changed.path("description").asString()).isEqualTo("ours");
    assertThat(changed.path("url").asString()).isEqualTo("https://hooks.example.com/in");
    assertThat(code(ask(member, update, id(made)))).isEqualTo("revision-moved");
  }

  @Test
  void pauseAndResumeShouldMoveTheStateAndDeleteShouldEndIt() {
    JsonNode made = create(SKIPPING);

    assertThat(state("pauseWebhook", made)).isEqualTo("PAUSED");
    assertThat(state("resumeWebhook", made)).isEqualTo("ACTIVE");
    assertThat(
            ask(member, "mutation($id: ID!) { deleteWebhook(webhookId: $id) }", id(made))
                .at("/data/deleteWebhook")
                .asString())
        .isEqualTo(made.path("webhookId").asString());
    assertThat(
            ask(member, "query($id: ID!) { webhook(id: $id) { state } }", id(made))
                .at("/data/webhook")
                .isNull())
        .isTrue();
  }

  private String state(String mutation, JsonNode made) {
    return ask(
            member, "mutation($id: ID!) { " + mutation + "(webhookId: $id) { state } }", id(made))
        .findValue("state")
        .asString();
  }

  @Test
  void rotateShouldShowTheNewSecretAndHowLongTheFormerOneSigns() {
    JsonNode made = create(SKIPPING);

    JsonNode rotated =
        ask(
                member,
                "mutation($id: ID!) { rotateWebhookSecret(webhookId: $id, overlapSeconds: 60) {"
                    + " secret formerSecretUntil revision } }",
                id(made))
            .at("/data/rotateWebhookSecret");

    assertThat(rotated.path("secret").asString())
        .startsWith("whsec_")
        .isNotEqualTo(made.path("secret").asString());
    assertThat(rotated.path("formerSecretUntil").asString()).isNotEmpty();
    assertThat(rotated.path("revision").asInt()).isEqualTo(2);
  }

  @Test
  void resendShouldKeepTheIdAndTheBytes() {
    JsonNode made = create(SKIPPING);
    JsonNode tested =
        ask(
                member,
                "mutation($id: ID!) { testWebhook(webhookId: $id) { deliveryId eventId kind body"
                    + " state } }",
                id(made))
            .at("/data/testWebhook");

    JsonNode again =
        ask(
                member,
                "mutation($id: ID!, $delivery: ID!) { resendWebhookDelivery(webhookId: $id,"
                    + " deliveryId: $delivery, url: \"https://other.example.com/\") { eventId kind"
                    + " body elsewhere } }",
                Map.of(
                    "id",
                    made.path("webhookId").asString(),
                    "delivery",
                    tested.path("deliveryId").asString()))
            .at("/data/resendWebhookDelivery");

    assertThat(tested.path("kind").asString()).isEqualTo("TEST");
    assertThat(again.path("kind").asString()).isEqualTo("REPLAY");
    assertThat(again.path("eventId")).isEqualTo(tested.path("eventId"));
    assertThat(again.path("body")).isEqualTo(tested.path("body"));
    assertThat(again.path("elsewhere").asBoolean()).isTrue();
  }

  @Test
  void replayShouldTellWhatDiffersBeforeItSends() {
    var log = new TestLog(eventLog, within, across, bus);
    String start =
        log.happen(member.tenant().id(), 1)
            .blockOptional(TIMEOUT)
            .orElseThrow()
            .getFirst()
            .cursor()
            .toString();
    log.happen(member.tenant().id(), 2).block(TIMEOUT);
    JsonNode made = create(SKIPPING);
    String replay =
        "mutation($id: ID!, $after: Cursor, $dry: Boolean) { replayWebhook(webhookId: $id, after:"
            + " $after, dryRun: $dry) { dryRun count nextAfter differences { difference sequence }"
            + " } }";

    JsonNode told = ask(member, replay, replaying(made, start, true)).at("/data/replayWebhook");
    assertThat(told.path("count").asInt()).isEqualTo(2);
    assertThat(told.path("differences"))
        .hasToString("[%1$s,%1$s]".formatted("{\"difference\":\"MISSING\",\"sequence\":null}"));
    assertThat(kinds(made)).isEmpty();

    ask(member, replay, replaying(made, start, false));
    assertThat(kinds(made)).containsExactly("REPLAY", "REPLAY");
    assertThat(
            code(
                ask(
                    member,
                    "mutation($id: ID!) { replayWebhook(webhookId: $id) { count } }",
                    id(made))))
        .isEqualTo("bad-request");
  }

  private static Map<String, Object> replaying(JsonNode made, String after, boolean dry) {
    return Map.of("id", made.path("webhookId").asString(), "after", after, "dry", dry);
  }

  private List<String> kinds(JsonNode made) {
    return ask(
            member,
            "query($id: ID!) { webhook(id: $id) { deliveries(first: 9) { nodes { kind } } } }",
            id(made))
        .findValuesAsString("kind");
  }

  @Test
  void statementsShouldNotGrowWithTheWebhooksWhenEverythingIsAskedFor() throws SQLException {
    for (int n = 0; n < 6; n++) {
      attempted(create(SKIPPING));
    }

    List<String> two = statements(2);
    List<String> six = statements(6);

    // The page, the deliveries, the statements, the attempts, and the keys that open their answers.
    assertThat(two).hasSize(5);
    assertThat(six).hasSameSizeAs(two);
  }

  /** Two deliveries, each tried once. */
  private void attempted(JsonNode made) throws SQLException {
    IntStream.range(0, 2)
        .forEach(
            n ->
                ask(
                    member,
                    "mutation($id: ID!) { testWebhook(webhookId: $id) { state } }",
                    id(made)));
    changed(
        """
        insert into remitstream.webhook_attempt (tenant_id, endpoint_id, delivery_id, number, at, outcome, latency_ms)
        select tenant_id, endpoint_id, id, 1, now(), 'UNREACHABLE', 7 from remitstream.webhook_delivery
        where endpoint_id = ?
        """,
        UUID.fromString(made.path("webhookId").asString()));
  }

  private List<String> statements(int many) {
    String query =
        "{ webhooks(first: %d) { nodes { webhookId deliveries(first: 2) { nodes { body log {"
            + " outcome } } } statements(first: 2) { nodes { root } } } } }";
    return DriverLog.during(
            () ->
                assertThat(ask(member, query.formatted(many)).findValues("outcome"))
                    .hasSize(2 * many))
        .stream()
        .filter(message -> message.contains("select") && message.contains("webhook_"))
        .toList();
  }

  private JsonNode create(Map<String, Object> webhook) {
    JsonNode answer = ask(member, CREATE, Map.of("webhook", webhook));
    JsonNode made = answer.at("/data/createWebhook");
    assertThat(made.isObject()).as("%s", answer).isTrue();
    return made;
  }

  private static Map<String, String> id(JsonNode made) {
    return Map.of("id", made.path("webhookId").asString());
  }
}
