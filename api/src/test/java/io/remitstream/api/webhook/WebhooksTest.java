package io.remitstream.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest;
import io.remitstream.api.Contract;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks over REST, without workers: what is due stays due. */
class WebhooksTest extends ApiTest {

  private static final String PATH = "/v1/webhooks";
  private static final String URL = "\"url\": \"https://hooks.example.com/in\"";
  private static final String SKIPPING = "{" + URL + ", \"skipChallenge\": true}";

  @Test
  void createShouldShowTheSecretOnceAndSendTheChallenge() throws SQLException {
    var answer = call(HttpMethod.POST, PATH, "{" + URL + "}", null);

    assertThat(answer.getStatus().value()).isEqualTo(201);
    assertThat(answer.getResponseHeaders().getCacheControl()).contains("no-store");
    Contract.assertFits(text(answer), "webhook.yaml", "Webhook");
    JsonNode made = json(answer);
    assertThat(made.path("state").asString()).isEqualTo("PENDING");
    assertThat(made.path("secret").asString()).startsWith("whsec_");
    JsonNode later = json(call(HttpMethod.GET, path(made), null, null));
    assertThat(later.path("secret").isNull()).isTrue();
    assertThat(due(made, "CHALLENGE")).isOne();
  }

  @Test
  void createShouldSendNoChallengeWhenItIsSkipped() throws SQLException {
    JsonNode made = json(call(HttpMethod.POST, PATH, SKIPPING, null));

    assertThat(made.path("state").asString()).isEqualTo("ACTIVE");
    assertThat(due(made, "CHALLENGE")).isZero();
  }

  @Test
  void createShouldMakeOneWhenItIsRepeatedWithItsKey() {
    JsonNode first = json(call(HttpMethod.POST, PATH, SKIPPING, "the-key"));
    JsonNode second = json(call(HttpMethod.POST, PATH, SKIPPING, "the-key"));

    assertThat(second.path("webhookId")).isEqualTo(first.path("webhookId"));
    assertThat(code(call(HttpMethod.POST, PATH, "{" + URL + "}", "the-key")))
        .isEqualTo("422 idempotency-key-reused");
  }

  @Test
  void changeShouldChallengeAgainWhenTheAddressIsAnother() throws SQLException {
    JsonNode made = json(call(HttpMethod.POST, PATH, SKIPPING, null));

    assertThat(code(call(HttpMethod.PATCH, path(made), "{\"ordered\": true}", null)))
        .isEqualTo("428 precondition-required");
    JsonNode kept = json(change(made, "{\"ordered\": true}", 1));
    JsonNode moved = json(change(made, "{\"url\": \"https://hooks.example.com/other\"}", 2));

    assertThat(kept.path("state").asString()).isEqualTo("ACTIVE");
    assertThat(moved.path("state").asString()).isEqualTo("PENDING");
    assertThat(due(made, "CHALLENGE")).isOne();
    assertThat(code(change(made, "{\"ordered\": false}", 1))).isEqualTo("412 revision-moved");
  }

  @Test
  void verifyShouldSendTheChallengeAgainAndResumeWhereItWasNeverAnswered() throws SQLException {
    JsonNode made = json(call(HttpMethod.POST, PATH, "{" + URL + "}", null));

    JsonNode again = json(call(HttpMethod.POST, path(made) + "/verify", null, null));
    assertThat(again.path("state").asString()).isEqualTo("PENDING");
    assertThat(due(made, "CHALLENGE")).isEqualTo(2);

    changed(
        "update remitstream.webhook_endpoint set state = 'DISABLED', reason = 'CHALLENGE' where id"
            + " = ?",
        id(made));
    JsonNode resumed = json(call(HttpMethod.POST, path(made) + "/resume", null, null));
    assertThat(resumed.path("state").asString())
        .as("it is still to prove itself")
        .isEqualTo("PENDING");
    assertThat(due(made, "CHALLENGE")).isEqualTo(3);
  }

  @Test
  void rotateShouldShowTheNewSecretAndTellHowLongBothSign() {
    JsonNode made = json(call(HttpMethod.POST, PATH, SKIPPING, null));

    JsonNode usual = json(call(HttpMethod.POST, path(made) + "/secret", null, "rotate-1"));
    JsonNode repeated = json(call(HttpMethod.POST, path(made) + "/secret", null, "rotate-1"));

    assertThat(usual.path("secret").asString())
        .startsWith("whsec_")
        .isNotEqualTo(made.path("secret").asString());
    assertThat(repeated.path("secret")).isEqualTo(usual.path("secret"));
    assertThat(Instant.parse(usual.path("formerSecretUntil").asString()))
        .isBetween(
            Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(24)));
  }

  @ParameterizedTest
  @CsvSource({"-1, 400", "0, 200", "2592000, 200", "2592001, 400"})
  void rotateShouldKeepTheOverlapWithinBounds(long seconds, int status) {
    JsonNode made = json(call(HttpMethod.POST, PATH, SKIPPING, null));

    assertThat(
            call(
                    HttpMethod.POST,
                    path(made) + "/secret",
                    "{\"overlapSeconds\": " + seconds + "}",
                    null)
                .getStatus()
                .value())
        .isEqualTo(status);
  }

  @Test
  void deliveryShouldShowItsAttemptsAndListsShouldNot() throws SQLException {
    JsonNode made = json(call(HttpMethod.POST, PATH, SKIPPING, null));
    JsonNode tested = json(call(HttpMethod.POST, path(made) + "/test", null, null));
    changed(
        """
        insert into remitstream.webhook_attempt (tenant_id, endpoint_id, delivery_id, number, at, outcome, status, latency_ms)
        select tenant_id, endpoint_id, id, 1, now(), 'REFUSED', 503, 7 from remitstream.webhook_delivery
        where endpoint_id = ?
        """,
        id(made));
    String deliveries = path(made) + "/deliveries";

    var one =
        call(HttpMethod.GET, deliveries + "/" + tested.path("deliveryId").asString(), null, null);
    var all = call(HttpMethod.GET, deliveries + "?state=DUE", null, null);

    Contract.assertFits(text(one), "webhook.yaml", "WebhookDelivery");
    Contract.assertFits(text(all), "webhook.yaml", "WebhookDeliveryPage");
    assertThat(json(one).at("/log/0/status").asInt()).isEqualTo(503);
    assertThat(json(one).path("webhookId")).isEqualTo(made.path("webhookId"));
    assertThat(json(all).at("/items/0/log").isNull()).isTrue();
    assertThat(json(call(HttpMethod.GET, deliveries + "?state=FAILED", null, null)).path("items"))
        .isEmpty();
    assertThat(code(call(HttpMethod.GET, deliveries + "?state=LOST", null, null)))
        .isEqualTo("400 bad-request");
  }

  private long due(JsonNode made, String kind) throws SQLException {
    return rows(
        "select count(*) from remitstream.webhook_delivery where endpoint_id = ? and state = 'DUE'"
            + " and kind = '%s'".formatted(kind),
        id(made));
  }

  private static UUID id(JsonNode made) {
    return UUID.fromString(made.path("webhookId").asString());
  }

  private static String path(JsonNode made) {
    return PATH + "/" + made.path("webhookId").asString();
  }

  private EntityExchangeResult<String> change(JsonNode made, String body, int revision) {
    return member
        .client()
        .patch()
        .uri(path(made))
        .header(HttpHeaders.IF_MATCH, "\"" + revision + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(body)
        .exchange()
        .expectBody(String.class)
        .returnResult();
  }

  private EntityExchangeResult<String> call(
      HttpMethod method, String path, @Nullable String body, @Nullable String key) {
    var request = member.client().method(method).uri(path);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
    return request.exchange().expectBody(String.class).returnResult();
  }

  private static String text(EntityExchangeResult<String> answer) {
    return Objects.requireNonNull(answer.getResponseBody());
  }

  private static JsonNode json(EntityExchangeResult<String> answer) {
    return JsonMapper.shared().readTree(text(answer));
  }

  /** The status, and the last word of the problem's type. */
  private static String code(EntityExchangeResult<String> answer) {
    String type = json(answer).path("type").asString("");
    return answer.getStatus().value() + " " + type.substring(type.lastIndexOf('/') + 1);
  }
}
