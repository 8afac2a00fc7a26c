package io.remitstream.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.api.tenancy.TwoTenantsTest.Case;
import io.remitstream.streaming.document.Ids;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Contacts, their bell, words and messages: another tenant's cannot be seen, used or changed. */
final class NotificationCases {

  static final Map<String, Case> ALL =
      Map.ofEntries(
          Map.entry("listContacts", NotificationCases::contacts),
          Map.entry("createContact", NotificationCases::create),
          Map.entry("getContact", contact(HttpMethod.GET, "", "")),
          Map.entry("changeContact", contact(HttpMethod.PATCH, "", "{\"name\": \"Other\"}")),
          Map.entry("deleteContact", contact(HttpMethod.DELETE, "", "")),
          Map.entry("readBell", contact(HttpMethod.GET, "/notifications", "")),
          Map.entry("readAllNotifications", contact(HttpMethod.POST, "/notifications/read", "")),
          Map.entry("listNotifications", NotificationCases::notifications),
          Map.entry("getNotification", notification(HttpMethod.GET, "")),
          Map.entry("markNotificationRead", notification(HttpMethod.POST, "/read")),
          Map.entry("sendEmailNotification", toContact("/v1/notifications/email")),
          Map.entry("sendSmsNotification", toContact("/v1/notifications/sms")),
          Map.entry("sendWebhookNotification", NotificationCases::webhook),
          Map.entry("listTemplates", words(HttpMethod.GET, "/v1/templates", "")),
          Map.entry("getTemplate", words(HttpMethod.GET, template(), "")),
          Map.entry("putTemplate", words(HttpMethod.PUT, template(), "{\"text\": \"mine\"}")),
          Map.entry("deleteTemplate", NotificationCases::delete),
          Map.entry("previewTemplate", words(HttpMethod.POST, template() + "/preview", "")),
          Map.entry("testTemplate", toContact("/v1/templates/document.processed/email/test")),
          Map.entry("getBranding", branding(HttpMethod.GET, "")),
          Map.entry("putBranding", branding(HttpMethod.PUT, "{\"name\": \"Mine\"}")),
          Map.entry("readDevelopmentOutbox", NotificationCases::outbox),
          Map.entry("takeSendGridReceipts", NotificationCases::sendGrid),
          Map.entry("takeTwilioReceipts", NotificationCases::twilio));

  private static final String THEIRS = "theirs-alone";

  private NotificationCases() {}

  private static String template() {
    return "/v1/templates/document.processed/sms/en";
  }

  private static void contacts(Neighbours neighbours) {
    String foreign = made(neighbours.other());
    made(neighbours.other());
    String own = made(neighbours.member());

    assertThat(answer(neighbours.member(), HttpMethod.GET, "/v1/contacts", ""))
        .contains(own)
        .doesNotContain(foreign);
    String cursor =
        neighbours.json(neighbours.other(), "/v1/contacts?limit=1").path("next").asString();
    assertThat(answer(neighbours.member(), HttpMethod.GET, "/v1/contacts?cursor=" + cursor, ""))
        .startsWith("400")
        .contains("bad-cursor");
  }

  /** An idempotency key is its tenant's. */
  private static void create(Neighbours neighbours) {
    assertThat(made(neighbours.member(), "the-same"))
        .isNotEqualTo(made(neighbours.other(), "the-same"))
        .isEqualTo(made(neighbours.member(), "the-same"));
  }

  private static Case contact(HttpMethod method, String rest, String body) {
    return neighbours ->
        asNobodys(
            neighbours,
            made(neighbours.other()),
            id -> new Asked(method, "/v1/contacts/" + id + rest, body));
  }

  private static Case notification(HttpMethod method, String rest) {
    return neighbours ->
        asNobodys(
            neighbours,
            sent(neighbours.other()),
            id -> new Asked(method, "/v1/notifications/" + id + rest, ""));
  }

  private record Asked(HttpMethod method, String path, String body) {
    String of(Member who) {
      return answer(who, method, path, body);
    }
  }

  private static void asNobodys(
      Neighbours neighbours, String foreign, java.util.function.Function<String, Asked> asked) {
    String nobodys = Ids.next().toString();

    assertThat(asked.apply(foreign).of(neighbours.member()))
        .startsWith("404")
        .isEqualTo(asked.apply(nobodys).of(neighbours.member()))
        .doesNotContain(foreign, nobodys);
    assertThat(asked.apply(foreign).of(neighbours.other())).as("by its owner").startsWith("20");
  }

  private static void notifications(Neighbours neighbours) {
    String foreign = sent(neighbours.other());
    String own = sent(neighbours.member());

    assertThat(answer(neighbours.member(), HttpMethod.GET, "/v1/notifications", ""))
        .contains(own)
        .doesNotContain(foreign);
  }

  /** Another's contact is told nothing, and looks like nobody's. */
  private static Case toContact(String path) {
    return neighbours -> {
      String body =
          "{\"contactId\": \"%s\""
              + (path.endsWith("test") ? "}" : ", \"event\": \"document.processed\"}");
      String foreign = made(neighbours.other());

      assertThat(answer(neighbours.member(), HttpMethod.POST, path, body.formatted(foreign)))
          .startsWith("422")
          .isEqualTo(
              answer(neighbours.member(), HttpMethod.POST, path, body.formatted(Ids.next())));
      assertThat(answer(neighbours.other(), HttpMethod.POST, path, body.formatted(foreign)))
          .startsWith("202");
    };
  }

  private static void webhook(Neighbours neighbours) {
    String body =
        "{\"webhookId\": \"%s\", \"event\": \"claims.weekly\", \"data\": {\"claims\": 3}}";
    String path = "/v1/notifications/webhook";
    String foreign =
        member(
            answer(
                neighbours.other(),
                HttpMethod.POST,
                "/v1/webhooks",
                "{\"url\": \"https://hooks.example.com/in\", \"skipChallenge\": true}"),
            "webhookId");

    assertThat(answer(neighbours.member(), HttpMethod.POST, path, body.formatted(foreign)))
        .startsWith("422")
        .isEqualTo(answer(neighbours.member(), HttpMethod.POST, path, body.formatted(Ids.next())));
    String sent = answer(neighbours.other(), HttpMethod.POST, path, body.formatted(foreign));
    assertThat(sent).startsWith("202");
    asNobodys(
        neighbours,
        member(sent, "notificationId"),
        id -> new Asked(HttpMethod.GET, "/v1/notifications/" + id, ""));
  }

  private static Case words(HttpMethod method, String path, String body) {
    return neighbours -> {
      put(neighbours.other());
      assertThat(answer(neighbours.member(), method, path, body))
          .startsWith("200")
          .doesNotContain(THEIRS);
      assertThat(answer(neighbours.other(), HttpMethod.GET, template(), "")).contains(THEIRS);
    };
  }

  private static void delete(Neighbours neighbours) {
    put(neighbours.other());

    assertThat(answer(neighbours.member(), HttpMethod.DELETE, template(), "")).startsWith("404");
    assertThat(answer(neighbours.other(), HttpMethod.GET, template(), "")).contains(THEIRS);
    assertThat(answer(neighbours.other(), HttpMethod.DELETE, template(), "")).startsWith("204");
  }

  private static void put(Member who) {
    assertThat(answer(who, HttpMethod.PUT, template(), "{\"text\": \"" + THEIRS + "\"}"))
        .startsWith("200");
  }

  private static Case branding(HttpMethod method, String body) {
    return neighbours -> {
      answer(neighbours.other(), HttpMethod.PUT, "/v1/branding", "{\"name\": \"" + THEIRS + "\"}");
      assertThat(answer(neighbours.member(), method, "/v1/branding", body))
          .startsWith("200")
          .doesNotContain(THEIRS);
      assertThat(answer(neighbours.other(), HttpMethod.GET, "/v1/branding", "")).contains(THEIRS);
    };
  }

  private static void outbox(Neighbours neighbours) {
    neighbours.outboxes().keep(neighbours.other(), made(neighbours.other()), THEIRS);

    assertThat(answer(neighbours.member(), HttpMethod.GET, "/v1/dev/outbox", ""))
        .startsWith("200")
        .doesNotContain(THEIRS);
    assertThat(answer(neighbours.other(), HttpMethod.GET, "/v1/dev/outbox", "")).contains(THEIRS);
  }

  /** A tenant's key opens nothing here: only who signs is heard, and whose it is nobody is told. */
  private static void sendGrid(Neighbours neighbours) {
    String body = "[{\"event\": \"bounce\", \"notification\": \"%s\"}]";
    String path = "/v1/receipts/sendgrid";

    assertThat(
            answer(
                neighbours.member(),
                HttpMethod.POST,
                path,
                body.formatted(sent(neighbours.other()))))
        .startsWith("401")
        .isEqualTo(answer(neighbours.member(), HttpMethod.POST, path, body.formatted(Ids.next())));
  }

  private static void twilio(Neighbours neighbours) {
    neighbours
        .member()
        .client()
        .post()
        .uri("/v1/receipts/twilio?notification=" + sent(neighbours.other()))
        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .bodyValue("MessageStatus=delivered")
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  private static String made(Member who) {
    return made(who, Ids.next().toString());
  }

  private static String made(Member who, String key) {
    String draft =
        "{\"name\": \"Somebody\", \"email\": \"somebody@example.com\", \"phone\":"
            + " \"+14155550123\"}";
    return member(answer(who, HttpMethod.POST, "/v1/contacts", draft, key), "contactId");
  }

  private static String sent(Member who) {
    String body = "{\"contactId\": \"%s\", \"event\": \"document.processed\"}".formatted(made(who));
    return member(answer(who, HttpMethod.POST, "/v1/notifications/email", body), "notificationId");
  }

  private static String member(String answer, String name) {
    assertThat(answer).startsWith("20");
    return JsonMapper.shared()
        .readTree(answer.substring(answer.indexOf('\n') + 1))
        .path(name)
        .asString();
  }

  private static String answer(Member who, HttpMethod method, String path, String body) {
    return answer(who, method, path, body, Ids.next().toString());
  }

  private static String answer(
      Member who, HttpMethod method, String path, String body, String key) {
    var request =
        who.client()
            .method(method)
            .uri(path)
            .header(HttpHeaders.IF_MATCH, "\"1\"")
            .header("Idempotency-Key", key)
            .header("X-Request-Id", "REQUEST");
    if (!body.isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
    var result = request.exchange().expectBody(String.class).returnResult();
    return result.getStatus().value() + "\n" + result.getResponseBody();
  }
}
