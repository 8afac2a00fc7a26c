package io.remitstream.api.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.remitstream.streaming.notification.Receipt;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Against the vectors that SendGrid's and Twilio's own libraries are tested with. */
class SignaturesTest {

  private static final String KEY =
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw"
          + "+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==";
  private static final String SIGNATURE =
      "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLt"
          + "EZtM=";
  private static final String TIMESTAMP = "1600112502";
  private static final String MESSAGE = "LRzXl_NHStOGhQ4kofSm_A";
  private static final String FILTER = ".filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0";
  private static final String EVENT = "ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA";
  private static final byte[] BODY =
      """
      [{"email":"hello@world.com","event":"dropped","reason":"Bounced Address",\
      "sg_event_id":"%s","sg_message_id":"%s%s",\
      "smtp-id":"<%s@ismtpd0039p1iad1.sendgrid.net>","timestamp":1600112492}]\r
      """
          .formatted(EVENT, MESSAGE, FILTER, MESSAGE)
          .getBytes(StandardCharsets.UTF_8);

  private static final String ADDRESS = "https://mycompany.com/myapp.php?foo=1&bar=2";
  private static final Map<String, List<String>> FORM =
      Map.of(
          "Digits", List.of("1234"),
          "CallSid", List.of("CA1234567890ABCDE"),
          "To", List.of("+18005551212"),
          "Caller", List.of("+14158675309"),
          "From", List.of("+14158675309"));

  private static final UUID ID = UUID.fromString("019a9f3e-7c1a-7b55-8f4e-2d6c1b0a9e77");

  @Test
  void sendGridShouldBeTakenWhenKeyTimestampAndBytesAreThose() {
    var signature = new SendGridSignature(KEY);

    assertThat(signature.isOf(TIMESTAMP, BODY, SIGNATURE)).isTrue();
    assertThat(signature.isOf("1600112503", BODY, SIGNATURE)).isFalse();
    assertThat(signature.isOf(TIMESTAMP, "[]".getBytes(StandardCharsets.UTF_8), SIGNATURE))
        .isFalse();
    assertThat(signature.isOf(TIMESTAMP, BODY, "")).isFalse();
    assertThat(signature.isOf(TIMESTAMP, BODY, "no base64!")).isFalse();
    assertThat(
            new SendGridSignature(
                    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqTxd43gyp8IOEto2LdIfjRQrIbsd4SXZkLW6jDutdhX"
                        + "SJCWHw8REntlo7aNDthvj+y7GjUuFDb/R1NGe1OPzpA==")
                .isOf(TIMESTAMP, BODY, SIGNATURE))
        .isFalse();
  }

  @Test
  void sendGridShouldRefuseToStartWhenItsKeyIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> new SendGridSignature("AAAA"));
  }

  @Test
  void twilioShouldBeTakenWhenTokenAddressAndFormAreThose() {
    var signature = new TwilioSignature("12345");
    var other = new HashMap<>(FORM);
    other.put("Digits", List.of("1235"));

    assertThat(signature.isOf(ADDRESS, FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isTrue();
    assertThat(signature.isOf(ADDRESS, other, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isFalse();
    assertThat(signature.isOf(ADDRESS + "&", FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8=")).isFalse();
    assertThat(new TwilioSignature("12346").isOf(ADDRESS, FORM, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
        .isFalse();
    assertThat(signature.isOf(ADDRESS, FORM, "")).isFalse();
  }

  @Test
  void receiptsShouldSayWhatArrivedAndWhatNeverWill() {
    String events =
        """
        [{"event": "delivered", "notification": "%1$s"}, {"event": "open", "notification": "%1$s"},
         {"event": "bounce", "type": "blocked", "notification": "%1$s"},
         {"event": "bounce", "notification": "%1$s"}, {"event": "bounce", "notification": "none"}]
        """
            .formatted(ID);

    assertThat(SendGridEvents.receipts(events.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            Receipt.arrived(ID),
            Receipt.bounced(ID, "blocked", false),
            Receipt.bounced(ID, "bounced", true));
    assertThat(SendGridEvents.receipts(BODY)).isEmpty();
    assertThat(TwilioStatus.receipt(ID, "delivered", "")).contains(Receipt.arrived(ID));
    assertThat(TwilioStatus.receipt(ID, "undelivered", "30006"))
        .contains(Receipt.bounced(ID, "undelivered", true));
    assertThat(TwilioStatus.receipt(ID, "sent", "")).isEmpty();
  }
}
