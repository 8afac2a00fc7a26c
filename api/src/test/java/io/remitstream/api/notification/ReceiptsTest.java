package io.remitstream.api.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.document.Ids;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;

/**
 * What providers tell of messages that were sent, signed as they sign it, through the entrance to
 * the rows and back to whoever asks. Nobody carries a key here.
 */
class ReceiptsTest extends NotificationTest {

  private static final String TIMESTAMP = "1790000000";

  @Test
  void bounceShouldTellItsStateAndBlockTheAddressUntilItIsAnother() throws SQLException {
    String contact = contact(ADA);
    String sent = sent("email", contact, "sendgrid");

    assertThat(sendGrid(event(sent, "\"event\": \"bounce\", \"type\": \"bounce\"")).status())
        .isEqualTo(204);

    assertThat(state(sent)).isEqualTo("BOUNCED bounced sendgrid");
    assertThat(get(CONTACTS + "/" + contact).json().path("blocked")).hasToString("[\"EMAIL\"]");
    assertThat(send("email", contact).code()).isEqualTo("422 contact-unreachable");
    assertThat(send("sms", contact).status()).as("the other channel").isEqualTo(202);

    Answer moved =
        call(
            HttpMethod.PATCH,
            CONTACTS + "/" + contact,
            "{\"email\": \"ada@other.example\"}",
            headers -> headers.setIfMatch("\"2\""));
    assertThat(moved.json().path("blocked")).isEmpty();
    assertThat(send("email", contact).status()).isEqualTo(202);
  }

  @Test
  void receiptShouldChangeNothingWhenItIsToldAgainOrTooLate() throws SQLException {
    String contact = contact(ADA);
    String sent = sent("email", contact, "sendgrid");
    String bounce = event(sent, "\"event\": \"bounce\"");
    sendGrid(bounce);
    String after = get(CONTACTS + "/" + contact).body();

    assertThat(sendGrid(bounce).status()).isEqualTo(204);
    assertThat(sendGrid(event(sent, "\"event\": \"delivered\"")).status()).isEqualTo(204);

    assertThat(state(sent)).isEqualTo("BOUNCED bounced sendgrid");
    assertThat(get(CONTACTS + "/" + contact).body()).isEqualTo(after);
  }

  @Test
  void batchShouldBeTakenWholeWhenSomeOfItIsNobodysOrNotOfInterest() throws SQLException {
    String contact = contact(ADA);
    String first = sent("email", contact, "sendgrid");
    String second = sent("email", contact, "sendgrid");
    String batch =
        "["
            + String.join(
                ",",
                one(Ids.next().toString(), "\"event\": \"bounce\""),
                one(first, "\"event\": \"processed\""),
                one(first, "\"event\": \"delivered\""),
                "{\"event\": \"open\"}",
                one(second, "\"event\": \"bounce\", \"type\": \"blocked\""))
            + "]";

    assertThat(sendGrid(batch).status()).isEqualTo(204);

    assertThat(state(first)).isEqualTo("DELIVERED null sendgrid");
    assertThat(get(NOTIFICATIONS + "/" + first).text("deliveredAt")).isNotEmpty();
    assertThat(state(second)).isEqualTo("BOUNCED blocked sendgrid");
    assertThat(get(CONTACTS + "/" + contact).json().path("blocked"))
        .as("blocked for now is not gone for good")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1790000001, true", // Signed at another time,
    "1790000000, false", // or by somebody else,
  })
  void receiptShouldBeRefusedWhenSendGridDidNotSignIt(String timestamp, boolean signed)
      throws SQLException {
    String sent = sent("email", contact(ADA), "sendgrid");
    String body = event(sent, "\"event\": \"bounce\"");
    String signature = signed ? Providers.signedBySendGrid(TIMESTAMP, body) : "bm9ib2R5";

    assertThat(sendGrid(body, timestamp, signature).code()).isEqualTo("401 bad-signature");
    assertThat(sendGrid(body.replace("bounce", "dropped"), TIMESTAMP, signature).code())
        .as("other bytes")
        .isEqualTo("401 bad-signature");
    assertThat(state(sent)).isEqualTo("SENT null sendgrid");
  }

  @Test
  void twilioShouldTellThatATextMessageArrivedAndOnlyThen() throws SQLException {
    String contact = contact(ADA);
    String sent = sent("sms", contact, "twilio");

    assertThat(twilio(sent, Map.of("MessageStatus", "sent", "MessageSid", "SM1")).status())
        .isEqualTo(204);
    assertThat(state(sent)).isEqualTo("SENT null twilio");
    assertThat(twilio(sent, Map.of("MessageStatus", "delivered")).status()).isEqualTo(204);
    assertThat(state(sent)).isEqualTo("DELIVERED null twilio");
  }

  @Test
  void twilioShouldBlockANumberThatIsGoneAndNotOneThatIsAway() throws SQLException {
    String contact = contact(ADA);
    String away = sent("sms", contact, "twilio");
    String gone = sent("sms", contact, "twilio");

    twilio(away, Map.of("MessageStatus", "undelivered", "ErrorCode", "30003"));
    assertThat(get(CONTACTS + "/" + contact).json().path("blocked")).isEmpty();
    twilio(gone, Map.of("MessageStatus", "undelivered", "ErrorCode", "30005"));

    assertThat(state(away)).isEqualTo("BOUNCED undelivered twilio");
    assertThat(state(gone)).isEqualTo("BOUNCED undelivered twilio");
    assertThat(get(CONTACTS + "/" + contact).json().path("blocked")).hasToString("[\"SMS\"]");
  }

  /** The signature covers which notification it is about. */
  @Test
  void receiptShouldBeRefusedWhenTwilioSignedItForAnotherMessage() throws SQLException {
    String contact = contact(ADA);
    String one = sent("sms", contact, "twilio");
    String other = sent("sms", contact, "twilio");
    var form = Map.of("MessageStatus", "failed", "ErrorCode", "30005");
    String signature = Providers.signedByTwilio("notification=" + one, form);

    assertThat(twilio(other, form, signature).code()).isEqualTo("401 bad-signature");
    assertThat(twilio(one, Map.of("MessageStatus", "delivered"), signature).code())
        .isEqualTo("401 bad-signature");
    assertThat(state(other)).isEqualTo("SENT null twilio");
    assertThat(twilio(one, form, signature).status()).isEqualTo(204);
  }

  @Test
  void receiptShouldTouchNothingThatWasNotHandedOver() {
    String due = send("email", contact(ADA)).text("notificationId");

    assertThat(sendGrid(event(due, "\"event\": \"delivered\"")).status()).isEqualTo(204);

    assertThat(state(due)).isEqualTo("DUE null null");
  }

  private String state(String notification) {
    var told = get(NOTIFICATIONS + "/" + UUID.fromString(notification)).json();
    return "%s %s %s"
        .formatted(
            told.path("state").asString(),
            told.path("problem").asString("null"),
            told.path("provider").asString("null"));
  }

  private static String event(String notification, String members) {
    return "[" + one(notification, members) + "]";
  }

  private static String one(String notification, String members) {
    return "{\"notification\": \"%s\", \"sg_event_id\": \"e\", %s}"
        .formatted(notification, members);
  }

  private Answer sendGrid(String body) {
    return sendGrid(body, TIMESTAMP, Providers.signedBySendGrid(TIMESTAMP, body));
  }

  private Answer sendGrid(String body, String timestamp, String signature) {
    return Answer.of(
        anyone
            .post()
            .uri("/v1/receipts/sendgrid")
            .contentType(MediaType.APPLICATION_JSON)
            .header("X-Twilio-Email-Event-Webhook-Signature", signature)
            .header("X-Twilio-Email-Event-Webhook-Timestamp", timestamp)
            .bodyValue(body)
            .exchange()
            .expectBody(String.class)
            .returnResult());
  }

  private Answer twilio(String notification, Map<String, String> form) {
    String signature = Providers.signedByTwilio("notification=" + notification, form);
    return twilio(notification, form, signature);
  }

  private Answer twilio(String notification, Map<String, String> form, String signature) {
    var body = new LinkedMultiValueMap<String, String>();
    form.forEach(body::add);
    return Answer.of(
        anyone
            .post()
            .uri("/v1/receipts/twilio?notification=" + notification)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .header("X-Twilio-Signature", signature)
            .bodyValue(body)
            .exchange()
            .expectBody(String.class)
            .returnResult());
  }
}
