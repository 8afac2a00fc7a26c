package io.remitstream.api.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.api.Contract;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.DevelopmentOutbox;
import io.remitstream.streaming.notification.Receipts;
import io.remitstream.streaming.notification.Rendered;
import io.remitstream.streaming.tenancy.Tenancy;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Every answer of notifications, held against the contract's schema; and what is refused. */
class NotificationContractTest extends NotificationTest {

  private static final String FILE = "notification.yaml";
  private static final String TEMPLATE = "/v1/templates/document.processed/email/en";

  @Autowired private DevelopmentOutbox outbox;
  @Autowired private Contacts contacts;
  @Autowired private Receipts receipts;

  @Test
  void contactShouldFitTheContractWhereverItIsShown() {
    Answer made = post(CONTACTS, ADA);
    String path = CONTACTS + "/" + made.text("contactId");
    Answer bare = post(CONTACTS, "{\"name\": \"Bea\"}");
    Answer changed =
        call(
            HttpMethod.PATCH,
            path,
            "{\"phone\": null, \"quietHours\": null, \"digestAt\": \"06:30\"}",
            headers -> headers.setIfMatch("\"1\""));

    assertThat(made.status()).isEqualTo(201);
    assertThat(changed.status()).isEqualTo(200);
    fits(made, "NotificationContact");
    fits(bare, "NotificationContact");
    fits(changed, "NotificationContact");
    fits(get(path), "NotificationContact");
    fits(get(CONTACTS + "?limit=1"), "NotificationContactPage");
    assertThat(changed.json().path("quietHours").isNull()).isTrue();
    assertThat(changed.text("digestAt")).isEqualTo("06:30");
    assertThat(call(HttpMethod.DELETE, path, null).status()).isEqualTo(204);
    assertThat(get(path).code()).isEqualTo("404 contact-not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\": \"\"} | 422 bad-contact",
        "{\"name\": \"Ada\", \"email\": \"ada@a.example, eve@b.example\"} | 422 bad-contact",
        "{\"name\": \"Ada\", \"phone\": \"0415\"} | 422 bad-contact",
        "{\"name\": \"Ada\", \"timeZone\": \"Mars\"} | 422 bad-contact",
        "{\"name\": \"Ada\", \"digestAt\": \"24:00\"} | 422 bad-contact",
        "{\"name\": \"Ada\", \"quietHours\": {\"from\": \"07:00\", \"to\": \"07:00\"}} | 422"
            + " bad-contact",
        "{\"name\": \"Ada\", \"preferences\": [{\"event\": \"none.such\", \"channel\": \"SMS\","
            + " \"pace\": \"OFF\"}]} | 422 unknown-event-type",
        "{\"name\": \"Ada\", \"colour\": \"red\"} | 400 unknown-field",
        "[] | 400 malformed-json"
      })
  void contactShouldBeRefusedWhenItIsNotWithinTheContract(String draft, String code) {
    Answer refused = post(CONTACTS, draft);

    assertThat(refused.code()).isEqualTo(code);
    Contract.assertFits(refused.body(), "problem.yaml", "Problem");
    assertThat(refused.body()).doesNotContain("0415", "eve@b.example", "Mars");
  }

  @Test
  void messageShouldFitTheContractOverEveryChannel() {
    String contact = contact(ADA);
    String webhook =
        post("/v1/webhooks", "{\"url\": \"https://hooks.example.com/in\", \"skipChallenge\": true}")
            .text("webhookId");
    Answer email = send("email", contact);
    Answer sms = send("sms", contact);
    Answer toWebhook =
        post(
            NOTIFICATIONS + "/webhook",
            "{\"webhookId\": \"%s\", \"event\": \"claims.weekly\", \"data\": {\"claims\": 12}}"
                .formatted(webhook));

    for (Answer sent : new Answer[] {email, sms, toWebhook}) {
      assertThat(sent.status()).isEqualTo(202);
      fits(sent, "Notification");
      Answer shown = get(NOTIFICATIONS + "/" + sent.text("notificationId"));
      fits(shown, "Notification");
      assertThat(shown.json()).isEqualTo(sent.json());
    }
    assertThat(toWebhook.text("channel")).isEqualTo("WEBHOOK");
    assertThat(toWebhook.json().at("/data/claims").asInt()).isEqualTo(12);
    fits(get(NOTIFICATIONS + "?channel=SMS"), "NotificationPage");
    assertThat(get(NOTIFICATIONS + "?channel=PIGEON").code()).isEqualTo("400 bad-request");
  }

  /** The same words in a template of the tenant's own are not refused: they stand there for all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"event\": \"document.processed\", \"data\": {\"patient\": \"x\"} | 422 tells-too-much",
        "\"event\": \"document.processed\", \"data\": {\"problem\": \"Jo Doe owes\"} | 422"
            + " tells-too-much",
        "\"event\": \"document.processed\", \"subject\": \"Jo Doe\" | 422 tells-too-much",
        "\"event\": \"nobody.said\" | 422 no-template",
        "\"event\": \"document.processed\", \"webhookId\": \"00000000-0000-7000-8000-000000000000\""
            + " | 400 unknown-field"
      })
  void messageShouldBeRefusedWhenItSaysWhatNoneMay(String members, String code) {
    String contact = contact(ADA);

    Answer refused =
        post(NOTIFICATIONS + "/email", "{\"contactId\": \"%s\", %s}".formatted(contact, members));

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.body()).doesNotContain("Doe");
  }

  @Test
  void bellShouldFitTheContractAndKeepWhatWasRead() throws SQLException {
    String contact = contact(ADA);
    String first = rung(contact);
    rung(contact);
    String bell = CONTACTS + "/" + contact + "/notifications";

    fits(get(bell + "?limit=1"), "NotificationBell");
    assertThat(get(bell + "?limit=1").text("next")).isNotEmpty();
    fits(post(NOTIFICATIONS + "/" + first + "/read", null), "Notification");
    Answer unread = get(bell + "?unread=true");
    assertThat(unread.json().path("unread").asInt()).isEqualTo(1);
    assertThat(unread.json().path("items")).hasSize(1);
    JsonNode shown = unread.json().at("/items/0");
    assertThat(shown.path("title").asString()).isEqualTo("Document processed");
    assertThat(shown.path("link").asString()).contains("/documents/");
    Answer all = post(bell + "/read", null);
    fits(all, "ReadCount");
    assertThat(all.json().path("read").asInt()).isEqualTo(1);
  }

  private static String rung(String contact) throws SQLException {
    String id = Ids.next().toString();
    changed(
        """
        insert into remitstream.notification
          (tenant_id, id, kind, contact_id, channel, event_id, event_type, subject, state, due_at, delivered_at)
        select tenant_id, '%1$s', 'EVENT', id, 'IN_APP', '%1$s', 'document.processed', '%1$s', 'DELIVERED', now(), now()
        from remitstream.contact where id = ?
        """
            .formatted(id),
        UUID.fromString(contact));
    return id;
  }

  @Test
  void templateShouldFitTheContractAndBeTriedBeforeItIsPut() {
    String contact = contact(ADA);
    String draft =
        "{\"subject\": \"{{claims}} claims\", \"text\": \"{{link}}\", \"html\":"
            + " \"<b>{{brand.name}}</b>\"}";

    fits(get("/v1/templates"), "NotificationTemplates");
    fits(get(TEMPLATE), "NotificationTemplate");
    fits(post(TEMPLATE + "/preview", null), "TemplatePreview");
    Answer tried = post(TEMPLATE + "/preview", draft);
    fits(tried, "TemplatePreview");
    assertThat(tried.text("subject")).isEqualTo("12 claims");
    assertThat(get(TEMPLATE).json().path("builtIn").asBoolean()).isTrue();
    fits(call(HttpMethod.PUT, TEMPLATE, draft), "NotificationTemplate");
    assertThat(get(TEMPLATE).json().path("builtIn").asBoolean()).isFalse();
    Answer sample =
        post("/v1/templates/document.processed/email/test", "{\"contactId\": \"" + contact + "\"}");
    fits(sample, "Notification");
    assertThat(sample.text("kind")).isEqualTo("SAMPLE");
    assertThat(call(HttpMethod.DELETE, TEMPLATE, null).status()).isEqualTo(204);
    assertThat(call(HttpMethod.DELETE, TEMPLATE, null).code()).isEqualTo("404 template-not-found");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email | {\"text\": \"a\"} | 422 bad-template",
        "sms | {\"text\": \"{{{claims}}}\"} | 422 bad-template",
        "sms | {\"text\": \"{{patient}}\"} | 422 bad-template",
        "sms | {\"text\": \"a\", \"html\": \"b\"} | 422 bad-template",
        "sms | {\"subject\": \"a\", \"text\": \"a\"} | 422 bad-template",
        "pigeon | {\"text\": \"a\"} | 400 bad-request"
      })
  void templateShouldBeRefusedWhenNothingCanBeMadeOfIt(String channel, String draft, String code) {
    String path = "/v1/templates/document.processed/" + channel + "/en";

    assertThat(call(HttpMethod.PUT, path, draft).code()).isEqualTo(code);
    assertThat(post(path + "/preview", draft).code()).isEqualTo(code);
  }

  @Test
  void brandingShouldFitTheContractAndShowInWhatIsTried() {
    fits(get("/v1/branding"), "TenantBranding");
    fits(
        call(
            HttpMethod.PUT,
            "/v1/branding",
            "{\"name\": \"Klinik Süd\", \"logo\": \"https://cdn.example/l.png\", \"colour\":"
                + " \"#102030\"}"),
        "TenantBranding");

    Answer tried = post(TEMPLATE + "/preview", null);
    assertThat(tried.text("sender")).isEqualTo("Klinik Süd");
    assertThat(tried.text("html")).contains("https://cdn.example/l.png", "#102030");
    assertThat(
            call(HttpMethod.PUT, "/v1/branding", "{\"name\": \"K\", \"colour\": \"red\"}").code())
        .isEqualTo("422 bad-branding");
  }

  @Test
  void outboxShouldFitTheContractWhereItIsOpenAndNotBeThereElsewhere() {
    String contact = contact(ADA);
    get(kept(contact, Channel.EMAIL, new Rendered("s", "t", "<p>t</p>")));
    get(kept(contact, Channel.SMS, new Rendered(null, "t", null)));

    Answer shown = get("/v1/dev/outbox");

    fits(shown, "OutboxMessages");
    assertThat(shown.json().path("items").findValuesAsString("to"))
        .containsExactly("+14155550123", "ada@clinic.example");
    assertThatThrownBy(() -> new OutboxController(outbox, false).list().block(TIMEOUT))
        .isInstanceOf(ResponseStatusException.class);
  }

  private Mono<UUID> kept(String contact, Channel channel, Rendered words) {
    return contacts
        .open(UUID.fromString(contact))
        .flatMap(open -> outbox.keep(open, Ids.next(), channel, words))
        .contextWrite(Tenancy.of(member.tenant().id())::apply);
  }

  @Test
  void receiptsShouldBeRefusedWhereNothingIsSetThatCouldCheckThem() {
    var twilio = new TwilioReceiptSettings("a token, and no callback", null);
    var off = new ReceiptController(receipts, new SendGridReceiptSettings(null), twilio);
    var request = MockServerHttpRequest.post("/v1/receipts/any").build();

    assertThatThrownBy(() -> off.sendGrid("", "", request))
        .isInstanceOf(MessageRefused.class)
        .hasMessageContaining("verification-key");
    assertThatThrownBy(() -> off.twilio("", Ids.next(), MockServerWebExchange.from(request)))
        .isInstanceOf(MessageRefused.class)
        .hasMessageContaining("callback");
  }

  private static void fits(Answer answer, String schema) {
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    Contract.assertFits(answer.body(), FILE, schema);
  }
}
