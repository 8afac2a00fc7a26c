package io.remitstream.streaming.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.remitstream.streaming.webhook.EndpointConfig.Secret;
import io.remitstream.streaming.webhook.WebhookSecret.BadSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures, against the vectors that the standard's own libraries test with. */
class WebhookSignaturesTest {

  private static final WebhookSecret SECRET =
      new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @Test
  void v1ShouldBeThePublishedOne() {
    String signature =
        WebhookSignatures.v1(
            List.of(SECRET),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1_614_265_330),
            bytes("{\"test\": 2432232314}"));

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void v1aShouldBeThePublishedOne() {
    var key =
        new EndpointKey(
            "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==",
            "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=");

    String signature =
        WebhookSignatures.v1a(
            key,
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1_614_265_330),
            bytes("{\"test\": 2432232314}"));

    assertThat(signature)
        .isEqualTo(
            "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==");
  }

  @Test
  void madeKeyShouldVerifyWhenItsPublicHalfIsShown() throws GeneralSecurityException {
    EndpointKey key = EndpointKey.create();
    var verifying = Signature.getInstance("Ed25519");

    verifying.initVerify(EndpointKey.publicKey(key.publicText()));
    verifying.update(bytes("statement"));

    assertThat(verifying.verify(key.sign(bytes("statement")))).isTrue();
  }

  @Test
  void ofBodyShouldBeTheHexadecimalHmacOfTheBytes() {
    assertThat(WebhookSignatures.ofBody(SECRET, bytes("{\"test\": 2432232314}")))
        .isEqualTo("e2cb4f5251572539d458bfb8a7adb533b08801e6a794467e06f771debbb0818b");
  }

  @Test
  void challengeShouldBeProvenByItsSignedEchoAlone() {
    String body = DeliveryBody.challenge("c-1", NOW);
    String right = WebhookSignatures.ofChallenge(SECRET, "c-1");

    assertThat(DeliveryBody.proves(SECRET, body, echo("c-1", right))).isTrue();
    assertThat(DeliveryBody.proves(SECRET, body, echo("c-2", right))).isFalse();
    assertThat(DeliveryBody.proves(SECRET, body, echo("c-1", "forged"))).isFalse();
    assertThat(DeliveryBody.proves(WebhookSecret.create(), body, echo("c-1", right))).isFalse();
    assertThat(DeliveryBody.proves(SECRET, body, "ok")).isFalse();
    assertThat(DeliveryBody.proves(SECRET, body, "")).isFalse();
  }

  @Test
  void rotatedShouldSignWithBothSecretsUntilTheOverlapEnds() {
    WebhookSecret next = WebhookSecret.create();
    Instant end = NOW.plus(Duration.ofHours(24));
    EndpointConfig rotated = config(SECRET).rotated(next, NOW, end);

    assertThat(rotated.secretsAt(NOW)).containsExactly(next, SECRET);
    assertThat(rotated.secretsAt(end.minusMillis(1))).containsExactly(next, SECRET);
    assertThat(rotated.secretsAt(end)).containsExactly(next);
    assertThat(WebhookSignatures.v1(rotated.secretsAt(NOW), "id", NOW, bytes("{}")))
        .isEqualTo(signed(next) + " " + signed(SECRET));
  }

  @Test
  void rotatedTwiceShouldKeepEachSecretForItsOwnOverlap() {
    WebhookSecret second = WebhookSecret.create();
    WebhookSecret third = WebhookSecret.create();
    Instant later = NOW.plusSeconds(60);
    EndpointConfig once = config(SECRET).rotated(second, NOW, NOW.plusSeconds(100));

    EndpointConfig twice = once.rotated(third, later, later.plusSeconds(100));

    assertThat(twice.secretsAt(later)).containsExactly(third, second, SECRET);
    assertThat(twice.secretsAt(NOW.plusSeconds(100))).containsExactly(third, second);
    assertThat(twice.secretsAt(later.plusSeconds(100))).containsExactly(third);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "whsec_",
        "secret",
        "whsec_%%%",
        "whsec_c2hvcnQ=",
        "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
      })
  void secretShouldBeRefusedWhenItIsNotOfTheStandardsForm(String text) {
    assertThatExceptionOfType(BadSecret.class).isThrownBy(() -> new WebhookSecret(text));
  }

  @Test
  void nothingConfidentialShouldShowWhenItIsPrinted() {
    EndpointConfig config = config(SECRET);

    assertThat(config + " " + config.secrets() + SECRET)
        .doesNotContain("MfKQ", "whsk_", "hook.example");
  }

  private static EndpointConfig config(WebhookSecret secret) {
    return new EndpointConfig(
        "https://hook.example/in",
        Map.of(),
        "",
        List.of(new Secret(secret.text(), null)),
        EndpointKey.create().privateText(),
        null,
        null);
  }

  private static String signed(WebhookSecret secret) {
    return WebhookSignatures.v1(List.of(secret), "id", NOW, bytes("{}"));
  }

  private static String echo(String challenge, String signature) {
    return "{\"challenge\":\"%s\",\"signature\":\"%s\"}".formatted(challenge, signature);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
