package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.api.graphql.TwoTenantsTest.Case;
import io.remitstream.streaming.document.Ids;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Webhooks of two tenants: what is the other's is answered as what is nobody's. */
final class WebhookNeighbours {

  private static final String WEBHOOK = " { webhookId state }";
  private static final String DELIVERY = " { deliveryId state }";

  static final Map<String, Case> CASES =
      Map.ofEntries(
          Map.entry("Query.webhooks", WebhookNeighbours::showList),
          Map.entry("Query.webhook", query("webhook(id: $id) { webhookId }")),
          Map.entry(
              "Query.webhookDelivery",
              query("webhookDelivery(webhookId: $id, deliveryId: $delivery) { body }")),
          Map.entry("Webhook.deliveries", list("deliveries(first: 1, after: $after)")),
          Map.entry("Webhook.statements", list("statements(first: 1, after: $after)")),
          Map.entry(
              "Mutation.updateWebhook",
              mutation(
                  "updateWebhook(webhookId: $id, revision: 1, change: {ordered: true})" + WEBHOOK)),
          Map.entry("Mutation.pauseWebhook", mutation("pauseWebhook(webhookId: $id)" + WEBHOOK)),
          Map.entry("Mutation.resumeWebhook", mutation("resumeWebhook(webhookId: $id)" + WEBHOOK)),
          Map.entry("Mutation.deleteWebhook", mutation("deleteWebhook(webhookId: $id)")),
          Map.entry(
              "Mutation.rotateWebhookSecret",
              mutation("rotateWebhookSecret(webhookId: $id)" + WEBHOOK)),
          Map.entry("Mutation.verifyWebhook", WebhookNeighbours::showVerify),
          Map.entry("Mutation.testWebhook", mutation("testWebhook(webhookId: $id)" + DELIVERY)),
          Map.entry(
              "Mutation.resendWebhookDelivery",
              mutation("resendWebhookDelivery(webhookId: $id, deliveryId: $delivery)" + DELIVERY)),
          Map.entry(
              "Mutation.replayWebhook",
              mutation("replayWebhook(webhookId: $id, fromSequence: 1) { count }")),
          Map.entry(
              "Mutation.askWebhookStatement",
              mutation("askWebhookStatement(webhookId: $id)" + WEBHOOK)));

  private WebhookNeighbours() {}

  /** A webhook of this tenant's, with a delivery. */
  private record Made(String id, String delivery) {

    static Made of(TwoTenantsTest test, Member who) {
      String id =
          test.ask(
                  who,
                  """
                  mutation { createWebhook(webhook: {url: "https://hooks.example.com/in", skipChallenge: true}) { webhookId } }
                  """)
              .findValue("webhookId")
              .asString();
      JsonNode tested =
          test.ask(
              who,
              "mutation($id: ID!) { testWebhook(webhookId: $id) { deliveryId } }",
              Map.of("id", id));
      return new Made(id, tested.findValue("deliveryId").asString());
    }

    Map<String, String> variables() {
      return Map.of("id", id, "delivery", delivery);
    }
  }

  private static Case query(String field) {
    return asNobodys("query" + parameters(field) + " { " + field + " }", "null");
  }

  private static Case mutation(String field) {
    return asNobodys("mutation" + parameters(field) + " { " + field + " }", "not-found");
  }

  private static String parameters(String field) {
    return field.contains("$delivery") ? "($id: ID!, $delivery: ID!)" : "($id: ID!)";
  }

  private static Case asNobodys(String query, String says) {
    return test -> {
      Made foreign = Made.of(test, test.other);
      String refused = test.answer(test.mine(), query, foreign.variables());

      assertThat(refused).contains(says).doesNotContain(foreign.id(), foreign.delivery());
      assertThat(refused)
          .isEqualTo(test.answer(test.mine(), query, nobodys(Ids.next().toString())))
          .isEqualTo(test.answer(test.mine(), query, nobodys("no-id")));
      assertThat(test.answer(test.other, query, foreign.variables()))
          .as("by its owner")
          .doesNotContain("errors", "null");
    };
  }

  private static Map<String, String> nobodys(String id) {
    return Map.of("id", id, "delivery", id);
  }

  /** A member's own webhook with a cursor of the other's list. */
  private static Case list(String field) {
    String query =
        "query($id: ID!, $after: Cursor) { webhook(id: $id) { "
            + field
            + " { nodes { __typename } } } }";
    return test -> {
      Made foreign = Made.of(test, test.other);
      Made own = Made.of(test, test.mine());
      String cursor =
          test.ask(
                  test.other,
                  "query($id: ID!) { webhook(id: $id) { deliveries(first: 1) { pageInfo {"
                      + " endCursor } } } }",
                  Map.of("id", foreign.id()))
              .findValue("endCursor")
              .asString();
      assertThat(cursor).isNotEmpty();

      JsonNode refused = test.ask(test.mine(), query, with(own.id(), cursor));
      assertThat(GraphQlTest.code(refused)).isEqualTo("bad-cursor");
      assertThat(refused).isEqualTo(test.ask(test.mine(), query, with(own.id(), "AAAA")));
      assertThat(test.answer(test.mine(), query, Map.of("id", foreign.id())))
          .isEqualTo(test.answer(test.mine(), query, Map.of("id", Ids.next().toString())));
    };
  }

  private static Map<String, String> with(String id, String after) {
    var variables = new HashMap<>(Map.of("id", id));
    variables.put("after", after);
    return variables;
  }

  private static void showList(TwoTenantsTest test) {
    Made foreign = Made.of(test, test.other);
    Made own = Made.of(test, test.mine());
    String query =
        "query($after: Cursor) { webhooks(first: 1, after: $after) { nodes { webhookId } pageInfo {"
            + " endCursor } } }";

    assertThat(test.answer(test.mine(), query, Map.of()))
        .contains(own.id())
        .doesNotContain(foreign.id());
    String cursor = test.ask(test.other, query).findValue("endCursor").asString();
    assertThat(GraphQlTest.code(test.ask(test.mine(), query, Map.of("after", cursor))))
        .isEqualTo("bad-cursor");
  }

  /** Its owner is told of its state: it is active already. */
  private static void showVerify(TwoTenantsTest test) {
    String query = "mutation($id: ID!) { verifyWebhook(webhookId: $id) { state } }";
    Made foreign = Made.of(test, test.other);

    assertThat(test.answer(test.mine(), query, foreign.variables()))
        .contains("not-found")
        .isEqualTo(test.answer(test.mine(), query, nobodys(Ids.next().toString())))
        .isEqualTo(test.answer(test.mine(), query, nobodys("no-id")));
    assertThat(GraphQlTest.code(test.ask(test.other, query, foreign.variables())))
        .isEqualTo("wrong-state");
  }
}
