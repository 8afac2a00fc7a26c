package io.remitstream.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.webhook.WebhookSecret;
import io.remitstream.streaming.webhook.WebhookSignatures;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the demonstration's receiver takes for genuine, and what it says. */
class DemoReceiverTest {

  private static final UUID DOCUMENT = UUID.fromString("0197a0c0-0000-7000-8000-000000000001");
  private static final String EVENT =
      "{\"type\":\"document.processed\",\"subject\":\"%s\",\"sequence\":7}".formatted(DOCUMENT);

  private final Queue<String> told = new ConcurrentLinkedQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private DemoReceiver receiver;

  @BeforeEach
  void open() throws Exception {
    receiver = DemoReceiver.open(1, (document, words) -> told.add(document + " " + words));
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void aGenuineWebhookShouldBeToldOnceHoweverOftenItComes() throws Exception {
    assertThat(sent(receiver.secret(), Instant.now(), EVENT, EVENT).statusCode()).isEqualTo(204);
    assertThat(sent(receiver.secret(), Instant.now(), EVENT, EVENT).statusCode()).isEqualTo(204);

    assertThat(receiver.await(Duration.ofSeconds(10))).isZero();
    assertThat(told)
        .containsExactly(DOCUMENT + " webhook 7, document.processed, signature verified");
  }

  @Test
  void whatWasSentByHandShouldBeTakenAndNotTold() throws Exception {
    String byHand = "{\"type\":\"webhook.message\",\"sequence\":null,\"data\":{}}";

    assertThat(sent(receiver.secret(), Instant.now(), byHand, byHand).statusCode()).isEqualTo(204);
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsNotGenuineShouldBeRefusedAndNotTold() throws Exception {
    Instant now = Instant.now();
    String other = EVENT.replace("processed", "failed");

    assertThat(sent(WebhookSecret.create(), now, EVENT, EVENT).statusCode()).isEqualTo(403);
    assertThat(sent(receiver.secret(), now, EVENT, other).statusCode()).isEqualTo(403);
    assertThat(sent(receiver.secret(), now.minusSeconds(600), EVENT, EVENT).statusCode())
        .isEqualTo(403);
    assertThat(http.send(post(EVENT).build(), BodyHandlers.discarding()).statusCode())
        .isEqualTo(403);
    assertThat(told).isEmpty();
    assertThat(receiver.await(Duration.ZERO)).isOne();
  }

  @Test
  void aChallengeShouldBeAnsweredByItsSignedEcho() throws Exception {
    String challenge = "{\"type\":\"webhook.challenge\",\"challenge\":\"c-1\"}";

    HttpResponse<String> answer = sent(receiver.secret(), Instant.now(), challenge, challenge);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"c-1\"", WebhookSignatures.ofChallenge(receiver.secret(), "c-1"));
    assertThat(told).isEmpty();
  }

  private HttpResponse<String> sent(WebhookSecret secret, Instant at, String signed, String body)
      throws Exception {
    byte[] bytes = signed.getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        post(body)
            .header(WebhookSignatures.ID, "msg-1")
            .header(WebhookSignatures.TIMESTAMP, Long.toString(at.getEpochSecond()))
            .header(
                WebhookSignatures.SIGNATURE,
                WebhookSignatures.v1(List.of(secret), "msg-1", at, bytes))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder post(String body) {
    return HttpRequest.newBuilder(receiver.url()).POST(BodyPublishers.ofString(body));
  }
}
