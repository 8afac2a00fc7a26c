package io.remitstream.streaming.webhook;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our signatures, judged by the standard's own library for Java. It looks at the real clock. */
class StandardWebhooksTest {

  private static final WebhookSecret SECRET = WebhookSecret.create();
  private static final WebhookSecret NEXT = WebhookSecret.create();
  private static final String ID = "01900000-0000-7000-8000-000000000001";
  private static final String BODY = "{\"type\":\"document.processed\",\"name\":\"Köln\"}";

  private final Instant now = Instant.now();

  @Test
  void verifyShouldAcceptWhatWasSignedWithItsSecret() {
    assertThatCode(() -> verify(SECRET, signed(now, SECRET), BODY)).doesNotThrowAnyException();
  }

  @Test
  void verifyShouldRefuseAnotherBodyAndAnotherSecret() {
    assertRefused(SECRET, signed(now, SECRET), BODY + " ");
    assertRefused(NEXT, signed(now, SECRET), BODY);
  }

  @Test
  void verifyShouldRefuseAnotherIdThanWasSigned() {
    var headers = new HashMap<>(signed(now, SECRET));
    headers.put(WebhookSignatures.ID, List.of("01900000-0000-7000-8000-000000000002"));

    assertRefused(SECRET, headers, BODY);
  }

  @ParameterizedTest
  @ValueSource(longs = {-6, 6})
  void verifyShouldRefuseWhatIsOldOrFromTheFuture(long minutes) {
    assertRefused(SECRET, signed(now.plus(Duration.ofMinutes(minutes)), SECRET), BODY);
  }

  @Test
  void verifyShouldAcceptEitherSecretWhileOneIsChanged() {
    EndpointConfig rotated =
        new EndpointConfig(
                "https://hook.example/in",
                Map.of(),
                "",
                List.of(new EndpointConfig.Secret(SECRET.text(), null)),
                EndpointKey.create().privateText(),
                null,
                null)
            .rotated(NEXT, now, now.plusSeconds(60));

    var during = signed(now, rotated.secretsAt(now).toArray(WebhookSecret[]::new));
    var after = signed(now, rotated.secretsAt(now.plusSeconds(60)).toArray(WebhookSecret[]::new));

    assertThatCode(() -> verify(SECRET, during, BODY)).doesNotThrowAnyException();
    assertThatCode(() -> verify(NEXT, during, BODY)).doesNotThrowAnyException();
    assertThatCode(() -> verify(NEXT, after, BODY)).doesNotThrowAnyException();
    assertRefused(SECRET, after, BODY);
  }

  private static void verify(WebhookSecret secret, Map<String, List<String>> headers, String body)
      throws Exception {
    new Webhook(secret.text()).verify(body, headers);
  }

  private static void assertRefused(
      WebhookSecret secret, Map<String, List<String>> headers, String body) {
    assertThatExceptionOfType(WebhookVerificationException.class)
        .isThrownBy(() -> verify(secret, headers, body));
  }

  private static Map<String, List<String>> signed(Instant at, WebhookSecret... secrets) {
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    return Map.of(
        WebhookSignatures.ID, List.of(ID),
        WebhookSignatures.TIMESTAMP, List.of(Long.toString(at.getEpochSecond())),
        WebhookSignatures.SIGNATURE, List.of(WebhookSignatures.v1(List.of(secrets), ID, at, body)));
  }
}
