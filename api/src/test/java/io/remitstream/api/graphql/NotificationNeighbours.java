package io.remitstream.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.api.graphql.TwoTenantsTest.Case;
import io.remitstream.api.live.TestLog;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.NotificationEvent.NotificationCreated;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Contacts and bells of two tenants: what is the other's is answered as what is nobody's. */
final class NotificationNeighbours {

  private static final String CONTACT = "contact-not-found";
  private static final String NOTIFICATION = "notification-not-found";
  private static final String SENT = " { notificationId state }";

  static final Map<String, Case> CASES =
      Map.ofEntries(
          Map.entry("Query.contacts", list("contacts(first: 1, after: $after)", "contactId")),
          Map.entry("Query.contact", query("contact(id: $id) { name }")),
          Map.entry("Query.bell", query("bell(contactId: $id) { unread }")),
          Map.entry("Query.notifications", NotificationNeighbours::showNotifications),
          Map.entry("Query.notification", query("notification(id: $told) { state }")),
          Map.entry("Query.templates", NotificationNeighbours::showTemplates),
          Map.entry("NotificationBell.notifications", NotificationNeighbours::showBell),
          Map.entry(
              "Mutation.updateContact",
              mutation(
                  "updateContact(contactId: $id, revision: 1, change: {name: \"Other\"}) { name }",
                  CONTACT)),
          Map.entry("Mutation.deleteContact", mutation("deleteContact(contactId: $id)", CONTACT)),
          Map.entry(
              "Mutation.markNotificationRead",
              mutation("markNotificationRead(notificationId: $told) { readAt }", NOTIFICATION)),
          Map.entry(
              "Mutation.readAllNotifications",
              mutation("readAllNotifications(contactId: $id)", CONTACT)),
          Map.entry(
              "Mutation.sendEmailNotification",
              mutation(
                  "sendEmailNotification(contactId: $id, event: \"document.processed\")" + SENT,
                  "unknown-contact")),
          Map.entry(
              "Mutation.sendSmsNotification",
              mutation(
                  "sendSmsNotification(contactId: $id, event: \"document.processed\")" + SENT,
                  "unknown-contact")),
          Map.entry(
              "Mutation.testTemplate",
              mutation(
                  "testTemplate(event: \"document.processed\", channel: \"EMAIL\", contactId: $id)"
                      + SENT,
                  "unknown-contact")),
          Map.entry(
              "Mutation.sendWebhookNotification",
              mutation(
                  "sendWebhookNotification(webhookId: $webhook, event: \"claims.weekly\")" + SENT,
                  "unknown-webhook")),
          Map.entry("Subscription.notificationCreated", NotificationNeighbours::showLive));

  private NotificationNeighbours() {}

  /** A contact of this tenant's with something in its bell, and a webhook. */
  private record Made(String id, String told, String webhook) {

    static Made of(TwoTenantsTest test, Member who) {
      String id =
          made(
              test,
              who,
              "createContact(contact: {name: \"Ada\", email: \"a@example.com\","
                  + " phone: \"+14155550123\"}) { contactId }",
              "contactId");
      String webhook =
          made(
              test,
              who,
              "createWebhook(webhook: {url:"
                  + " \"https://hooks.example.com/in\", skipChallenge: true}) { webhookId }",
              "webhookId");
      return new Made(id, GraphQlTest.rung(id, "document.processed"), webhook);
    }

    private static String made(TwoTenantsTest test, Member who, String call, String member) {
      return test.ask(who, "mutation { " + call + " }").findValue(member).asString();
    }

    Map<String, String> variables() {
      return Map.of("id", id, "told", told, "webhook", webhook);
    }
  }

  private static Case query(String field) {
    return asNobodys("query" + parameters(field) + " { " + field + " }", "null");
  }

  private static Case mutation(String field, String says) {
    return asNobodys("mutation" + parameters(field) + " { " + field + " }", says);
  }

  private static String parameters(String field) {
    return Map.of("$id", "($id: ID!)", "$told", "($told: ID!)", "$webhook", "($webhook: ID!)")
        .entrySet()
        .stream()
        .filter(parameter -> field.contains(parameter.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Case asNobodys(String query, String says) {
    return test -> {
      Made foreign = Made.of(test, test.other);
      String refused = test.answer(test.mine(), query, foreign.variables());

      assertThat(refused).contains(says).doesNotContain(foreign.id(), foreign.told());
      assertThat(refused)
          .isEqualTo(test.answer(test.mine(), query, nobodys(Ids.next().toString())))
          .isEqualTo(test.answer(test.mine(), query, nobodys("no-id")));
      assertThat(test.answer(test.other, query, foreign.variables()))
          .as("by its owner")
          .doesNotContain("errors", "null");
    };
  }

  private static Map<String, String> nobodys(String id) {
    return Map.of("id", id, "told", id, "webhook", id);
  }

  /** A cursor of the other's list is as good as one of no list. */
  private static Case list(String field, String member) {
    String query =
        "query($after: Cursor) { "
            + field
            + " { nodes { "
            + member
            + " } pageInfo { endCursor } } }";
    return test -> {
      Made foreign = Made.of(test, test.other);
      Made own = Made.of(test, test.mine());

      assertThat(test.answer(test.mine(), query, Map.of()))
          .contains(own.id())
          .doesNotContain(foreign.id());
      refused(test, query, Map.of(), cursor(test.ask(test.other, query)));
    };
  }

  private static String cursor(JsonNode answer) {
    String cursor = answer.findValue("endCursor").asString();
    assertThat(cursor).isNotEmpty();
    return cursor;
  }

  private static void refused(
      TwoTenantsTest test, String query, Map<String, String> variables, String cursor) {
    JsonNode refused = test.ask(test.mine(), query, with(variables, cursor));
    assertThat(GraphQlTest.code(refused)).isEqualTo("bad-cursor");
    assertThat(refused).isEqualTo(test.ask(test.mine(), query, with(variables, "AAAA")));
  }

  private static Map<String, String> with(Map<String, String> variables, String after) {
    var all = new HashMap<>(variables);
    all.put("after", after);
    return all;
  }

  private static void showNotifications(TwoTenantsTest test) {
    Made foreign = Made.of(test, test.other);
    Made own = Made.of(test, test.mine());
    String all =
        "query($after: Cursor) { notifications(first: 1, after: $after) { nodes {"
            + " notificationId } pageInfo { endCursor } } }";
    String of =
        "query($id: ID) { notifications(first: 9, contactId: $id) { nodes {"
            + " notificationId } } }";

    assertThat(test.answer(test.mine(), all, Map.of()))
        .contains(own.told())
        .doesNotContain(foreign.told());
    refused(test, all, Map.of(), cursor(test.ask(test.other, all)));
    assertThat(test.answer(test.mine(), of, Map.of("id", foreign.id())))
        .contains("\"nodes\":[]")
        .isEqualTo(test.answer(test.mine(), of, Map.of("id", Ids.next().toString())))
        .isEqualTo(test.answer(test.mine(), of, Map.of("id", "no-id")));
    assertThat(test.answer(test.other, of, Map.of("id", foreign.id()))).contains(foreign.told());
  }

  private static void showTemplates(TwoTenantsTest test) {
    String query =
        "query($after: Cursor) { templates(first: 100, after: $after) { nodes { text }"
            + " pageInfo { endCursor } } }";
    test.ask(
        test.other,
        "mutation { putTemplate(event: \"document.deleted\", channel: \"SMS\", language: \"en\","
            + " template: {text: \"theirs-alone\"}) { text } }");

    assertThat(test.answer(test.mine(), query, Map.of())).doesNotContain("theirs-alone");
    assertThat(test.answer(test.other, query, Map.of())).contains("theirs-alone");
    refused(test, query, Map.of(), cursor(test.ask(test.other, query)));
  }

  private static void showBell(TwoTenantsTest test) {
    String query =
        "query($id: ID!, $after: Cursor) { bell(contactId: $id) { unread"
            + " notifications(first: 1, after: $after) { nodes { notificationId title } pageInfo {"
            + " endCursor } } } }";
    Made foreign = Made.of(test, test.other);
    Made own = Made.of(test, test.mine());

    refused(
        test,
        query,
        Map.of("id", own.id()),
        cursor(test.ask(test.other, query, Map.of("id", foreign.id()))));
    assertThat(test.answer(test.mine(), query, Map.of("id", own.id())))
        .contains(own.told(), "\"unread\":1")
        .doesNotContain(foreign.told());
  }

  /** A place in a log is a number: in each tenant's log it is a place of that tenant's. */
  private static void showLive(TwoTenantsTest test) {
    String query =
        "subscription($id: ID, $after: Cursor) { notificationCreated(contactId: $id, after: $after)"
            + " { ... on NotificationCreated { notificationId contactId cursor } } }";
    TestLog log = test.log();
    Made foreign = Made.of(test, test.other);
    Made own = Made.of(test, test.mine());
    String theirs = tell(test, log, test.other, foreign);
    tell(test, log, test.mine(), own);

    assertThat(test.first(test.mine(), query, Map.of("after", theirs)).findValue("contactId"))
        .hasToString("\"" + own.id() + "\"");
    JsonNode refused = test.first(test.mine(), query, Map.of("id", foreign.id()));
    assertThat(refused)
        .isEqualTo(test.first(test.mine(), query, Map.of("id", Ids.next().toString())))
        .isEqualTo(test.first(test.mine(), query, Map.of("id", "no-id")));
    assertThat(GraphQlTest.code(refused)).isEqualTo(CONTACT);
  }

  /** Returns the cursor before it. */
  private static String tell(TwoTenantsTest test, TestLog log, Member who, Made made) {
    var created =
        new NotificationCreated(
            UUID.fromString(made.told()), UUID.fromString(made.id()), "document.processed", null);
    String before =
        log.sequence(who.tenant().id())
            .map(List::getLast)
            .blockOptional(TwoTenantsTest.WAIT)
            .orElseThrow()
            .cursor()
            .toString();
    log.append(who.tenant().id(), created)
        .then(log.sequence(who.tenant().id()))
        .block(TwoTenantsTest.WAIT);
    return before;
  }
}
