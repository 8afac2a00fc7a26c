package io.remitstream.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.api.ApiTest.Member;
import io.remitstream.api.tenancy.TwoTenantsTest.Case;
import io.remitstream.streaming.document.Ids;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks: another tenant's cannot be seen, used, changed or made to tell anything. */
final class WebhookCases {

  private static final String DRAFT =
      "{\"url\": \"https://hooks.example.com/in\", \"skipChallenge\": true}";

  private WebhookCases() {}

  /**
   * The answer for another's webhook is that for nobody's; its owner is answered otherwise.
   *
   * @param path with {@code {delivery}} for the id of a delivery of the other's
   */
  static Case asNobodys(HttpMethod method, String path, String body) {
    return neighbours -> {
      String foreign = made(neighbours.other());
      String delivery = tested(neighbours.other(), foreign);
      String nobodys = Ids.next().toString();
      String asked = path.replace("{delivery}", delivery);

      assertThat(answer(neighbours.member(), method, foreign + asked, body))
          .startsWith("404")
          .isEqualTo(answer(neighbours.member(), method, nobodys + asked, body))
          .doesNotContain(foreign, nobodys, delivery);
      assertThat(answer(neighbours.other(), method, foreign + asked, body))
          .as("by its owner")
          .startsWith("20");
    };
  }

  /** The member's own webhook with a delivery of the other's knows no such delivery. */
  static Case alsoInOwn(HttpMethod method, String path, String body) {
    return neighbours -> {
      asNobodys(method, path, body).show(neighbours);
      String foreign = made(neighbours.other());
      String delivery = tested(neighbours.other(), foreign);
      String own = made(neighbours.member());

      assertThat(
              answer(neighbours.member(), method, own + path.replace("{delivery}", delivery), body))
          .startsWith("404");
    };
  }

  /** Its owner is told of its state. */
  static void verify(Neighbours neighbours) {
    String foreign = made(neighbours.other());
    String nobodys = Ids.next().toString();

    assertThat(answer(neighbours.member(), HttpMethod.POST, foreign + "/verify", ""))
        .startsWith("404")
        .isEqualTo(answer(neighbours.member(), HttpMethod.POST, nobodys + "/verify", ""));
    assertThat(answer(neighbours.other(), HttpMethod.POST, foreign + "/verify", ""))
        .startsWith("409");
  }

  static void list(Neighbours neighbours) {
    String foreign = made(neighbours.other());
    made(neighbours.other());
    String own = made(neighbours.member());

    assertThat(neighbours.json(neighbours.member(), "/v1/webhooks").toString())
        .contains(own)
        .doesNotContain(foreign);
    String cursor =
        neighbours.json(neighbours.other(), "/v1/webhooks?limit=1").path("next").asString();
    assertThat(answer(neighbours.member(), HttpMethod.GET, "?cursor=" + cursor, ""))
        .startsWith("400")
        .contains("bad-cursor");
  }

  /** An idempotency key is its tenant's. */
  static void create(Neighbours neighbours) {
    assertThat(keyed(neighbours.member())).isNotEqualTo(keyed(neighbours.other()));
    assertThat(keyed(neighbours.member())).isEqualTo(keyed(neighbours.member()));
  }

  private static String keyed(Member who) {
    String answer =
        who.client()
            .post()
            .uri("/v1/webhooks")
            .contentType(MediaType.APPLICATION_JSON)
            .header("Idempotency-Key", "the-same")
            .bodyValue(DRAFT)
            .exchange()
            .expectStatus()
            .isCreated()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return id(Objects.requireNonNull(answer));
  }

  private static String made(Member who) {
    String answer = answer(who, HttpMethod.POST, "", DRAFT);
    assertThat(answer).startsWith("201");
    return id(answer.substring(answer.indexOf('\n') + 1));
  }

  private static String tested(Member who, String webhook) {
    String answer = answer(who, HttpMethod.POST, webhook + "/test", "");
    assertThat(answer).startsWith("202");
    return read(answer.substring(answer.indexOf('\n') + 1)).path("deliveryId").asString();
  }

  private static String id(String json) {
    return read(json).path("webhookId").asString();
  }

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json);
  }

  private static String answer(Member who, HttpMethod method, String rest, String body) {
    String path = rest.isEmpty() || rest.startsWith("?") ? rest : "/" + rest;
    var request =
        who.client()
            .method(method)
            .uri("/v1/webhooks" + path)
            .header(HttpHeaders.IF_MATCH, "\"1\"")
            .header("X-Request-Id", "REQUEST");
    if (!body.isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
    var result = request.exchange().expectBody(String.class).returnResult();
    return result.getStatus().value() + "\n" + result.getResponseBody();
  }
}
