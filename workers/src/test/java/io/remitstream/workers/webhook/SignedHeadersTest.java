package io.remitstream.workers.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.webhook.DeliveryKind;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.EndpointConfig.Secret;
import io.remitstream.streaming.webhook.EndpointKey;
import io.remitstream.streaming.webhook.SigningScheme;
import io.remitstream.streaming.webhook.WebhookSecret;
import io.remitstream.streaming.webhook.WebhookSignatures;
import io.remitstream.workers.webhook.Taken.EndpointRef;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What goes with an attempt, at any time. */
class SignedHeadersTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00.123Z");
  private static final Duration OVERLAP = Duration.ofHours(24);
  private static final String BODY = "{\"type\":\"document.processed\"}";
  private static final UUID EVENT = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final WebhookSecret FORMER = WebhookSecret.create();
  private static final WebhookSecret NEXT = WebhookSecret.create();
  private static final EndpointKey KEY = EndpointKey.create();

  @Test
  void bothSecretsShouldSignUntilTheOverlapEndsAndTheNewOneAloneAfterIt() {
    EndpointConfig rotated = config(Map.of()).rotated(NEXT, NOW, NOW.plus(OVERLAP));

    for (Instant during : List.of(NOW, NOW.plus(OVERLAP).minusMillis(1))) {
      assertThat(headers(rotated, SigningScheme.V1, during).get(WebhookSignatures.SIGNATURE))
          .isEqualTo(v1(NEXT, during) + " " + v1(FORMER, during));
    }
    for (Instant after : List.of(NOW.plus(OVERLAP), NOW.plus(Duration.ofDays(400)))) {
      assertThat(headers(rotated, SigningScheme.V1, after).get(WebhookSignatures.SIGNATURE))
          .isEqualTo(v1(NEXT, after));
    }
    assertThat(headers(rotated, SigningScheme.V1, NOW).get(WebhookSignatures.X_SIGNATURE))
        .as("one signature has room for the newest alone")
        .isEqualTo(WebhookSignatures.ofBody(NEXT, body()));
  }

  @Test
  void keyShouldSignAloneWhereItIsAskedFor() throws GeneralSecurityException {
    HttpHeaders headers = headers(config(Map.of()), SigningScheme.V1A, NOW);

    String[] signature = headers.get(WebhookSignatures.SIGNATURE).split(",", 2);
    var verifying = Signature.getInstance("Ed25519");
    verifying.initVerify(EndpointKey.publicKey(KEY.publicText()));
    verifying.update(
        (EVENT + "." + NOW.getEpochSecond() + "." + BODY).getBytes(StandardCharsets.UTF_8));
    assertThat(signature[0]).isEqualTo("v1a");
    assertThat(verifying.verify(Base64.getDecoder().decode(signature[1]))).isTrue();
  }

  @Test
  void ownersHeadersShouldGoAlongAndReplaceNoneOfOurs() {
    HttpHeaders headers =
        headers(
            config(Map.of("X-Partner", "42", "Webhook-Id", "forged", "x-webhook-event", "forged")),
            SigningScheme.V1,
            NOW);

    assertThat(headers.get("X-Partner")).isEqualTo("42");
    assertThat(headers.getAll(WebhookSignatures.ID)).containsExactly(EVENT.toString());
    assertThat(headers.getAll(WebhookSignatures.X_EVENT)).containsExactly("document.processed");
    assertThat(headers.get(WebhookSignatures.TIMESTAMP))
        .isEqualTo(Long.toString(NOW.getEpochSecond()));
    assertThat(headers.get(WebhookSignatures.X_TIMESTAMP))
        .isEqualTo(Long.toString(NOW.toEpochMilli()));
  }

  private static HttpHeaders headers(EndpointConfig config, SigningScheme scheme, Instant at) {
    var headers = new DefaultHttpHeaders();
    new SignedHeaders(taken(scheme), config, body(), at).addTo(headers);
    return headers;
  }

  private static Taken taken(SigningScheme scheme) {
    return new Taken(
        new EndpointRef(new TenantId(UUID.randomUUID()), UUID.randomUUID(), 1),
        UUID.randomUUID(),
        DeliveryKind.EVENT,
        EVENT,
        "document.processed",
        BODY,
        1,
        1,
        null,
        null,
        NOW,
        scheme,
        false);
  }

  private static EndpointConfig config(Map<String, String> headers) {
    return new EndpointConfig(
        "https://hook.example/in",
        headers,
        "",
        List.of(new Secret(FORMER.text(), null)),
        KEY.privateText(),
        null,
        null);
  }

  private static String v1(WebhookSecret secret, Instant at) {
    return WebhookSignatures.v1(List.of(secret), EVENT.toString(), at, body());
  }

  private static byte[] body() {
    return BODY.getBytes(StandardCharsets.UTF_8);
  }
}
