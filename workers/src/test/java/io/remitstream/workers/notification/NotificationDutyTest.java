package io.remitstream.workers.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Doorbell;
import io.remitstream.streaming.keys.KeysConfiguration;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.DevelopmentOutbox;
import io.remitstream.streaming.notification.Notification.Kind;
import io.remitstream.streaming.notification.NotificationConfiguration;
import io.remitstream.streaming.notification.Notifications;
import io.remitstream.streaming.notification.Occasion;
import io.remitstream.streaming.notification.Pace;
import io.remitstream.streaming.notification.Preference;
import io.remitstream.streaming.notification.Profile;
import io.remitstream.streaming.notification.QuietHours;
import io.remitstream.streaming.notification.Receipt;
import io.remitstream.streaming.notification.Receipts;
import io.remitstream.streaming.notification.Template;
import io.remitstream.streaming.notification.Templates;
import io.remitstream.streaming.notification.Words;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import io.remitstream.workers.sequence.PlacedEvents;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the log to mailboxes. SendGrid is away all the time, so that mail goes by SMTP; Twilio
 * refuses one number, and is away for the rest, whose messages stay in the outbox.
 */
@Timeout(120)
class NotificationDutyTest {

  private static final String STOPPED = "+14155550199";
  private static final String CANARY = "CANARY Jo Doe 1948-02-03";

  @RegisterExtension
  static final WireMockExtension REMOTE =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private static GreenMail mail;
  private static Bench bench;
  private static Cast cast;

  @BeforeAll
  static void start() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    bench =
        new Bench(
            Infrastructure.withDatabase(),
            settings(),
            KeysConfiguration.class,
            NotificationConfiguration.class,
            Surroundings.class,
            NotificationDutyConfiguration.class);
    cast = new Cast(bench);
  }

  private static String[] settings() {
    return new String[] {
      "remitstream.notification.mail=sendgrid,smtp",
      "remitstream.notification.sms=twilio,outbox",
      "remitstream.notification.console=https://console.example",
      "remitstream.notification.sending.poll=100ms",
      "remitstream.notification.smtp.host=127.0.0.1",
      "remitstream.notification.smtp.port=" + mail.getSmtp().getPort(),
      "remitstream.notification.smtp.security=none",
      "remitstream.notification.smtp.from=notify@remit.example",
      "remitstream.notification.sendgrid.url=" + REMOTE.baseUrl(),
      "remitstream.notification.sendgrid.key=SG.key",
      "remitstream.notification.twilio.url=" + REMOTE.baseUrl(),
      "remitstream.notification.twilio.account=AC1",
      "remitstream.notification.twilio.token=token",
      "remitstream.notification.twilio.from=+14155550100"
    };
  }

  @BeforeEach
  void fail() {
    REMOTE.stubFor(post(urlPathMatching("/.*")).willReturn(aResponse().withStatus(503)));
    REMOTE.stubFor(
        post(urlPathMatching("/2010-04-01/.*"))
            .withRequestBody(containing(STOPPED.substring(1)))
            .willReturn(aResponse().withStatus(400).withBody("{\"code\":21610}")));
  }

  @AfterAll
  static void stop() {
    bench.close();
    mail.stop();
  }

  @Test
  void documentShouldBeToldOverEveryChannelWithALinkAndWithoutWhatItSays() throws Exception {
    TenantId tenant = bench.tenant();
    String address = address();
    cast.contact(
        tenant,
        Cast.profile(address, null),
        new Preference(Preference.EVERY, Channel.SMS, Pace.AT_ONCE));
    everyName(tenant);

    happens(
        tenant,
        1,
        "document.review_required",
        """
        {"status":"REVIEW_REQUIRED","claims":3,"findings":2,"problem":"%1$s","patient":"%1$s","attempts":{"of":"%1$s"}}
        """
            .formatted(CANARY));

    await(
        () ->
            states(tenant)
                .equals(List.of("EMAIL SENT smtp", "IN_APP DELIVERED", "SMS SENT outbox")));
    MimeMessage received = received(address);
    assertThat(received.getSubject()).isEqualTo("Remitstream: Document needs review");
    assertThat(GreenMailUtil.getBody(received))
        .contains("3 claims, 2 findings", "https://console.example/documents/" + subject(tenant));
    assertThat(GreenMailUtil.getWholeMessage(received)).doesNotContain("CANARY", "Doe");
    List<DevelopmentOutbox.Kept> kept = outbox(tenant);
    assertThat(kept).singleElement().extracting(DevelopmentOutbox.Kept::to).isEqualTo(Cast.PHONE);
    assertThat(kept.getFirst().text()).contains("claims=3").doesNotContain("CANARY", "Doe");
    assertThat(bench.seen("select data from notification where tenant_id = '" + tenant + "'"))
        .noneMatch(data -> data.contains("CANARY"));
    assertThat(
            bench.seen(
                "select data from event where type = 'notification.created' and tenant_id = '"
                    + tenant
                    + "'"))
        .singleElement()
        .asString()
        .contains("document.review_required")
        .doesNotContain("CANARY");
  }

  @Test
  void endpointAboutToBeDisabledShouldBeToldByMail() throws Exception {
    TenantId tenant = bench.tenant();
    String address = address();
    cast.contact(tenant, Cast.profile(address, null));

    happens(tenant, 1, "webhook.endpoint_failing", "{\"endpointId\":\"e\"}");

    await(() -> states(tenant).contains("EMAIL SENT smtp"));
    assertThat(received(address).getSubject())
        .isEqualTo("Remitstream: Webhook endpoint is failing");
  }

  @Test
  void digestShouldListWhatWasGathered() throws Exception {
    TenantId tenant = bench.tenant();
    String address = address();
    cast.contact(
        tenant,
        Cast.profile(address, null),
        new Preference(Preference.EVERY, Channel.EMAIL, Pace.DAILY));
    for (int position = 1; position <= 3; position++) {
      happens(tenant, position, "document.processed", "{}");
    }
    await(() -> states(tenant).stream().filter(state -> state.contains("GATHERED")).count() == 3);

    bench.seen(
        "update notification set due_at = now() where kind = 'DIGEST' and tenant_id = '%s'"
            .formatted(tenant));

    await(() -> states(tenant).stream().filter(state -> state.contains("EMAIL SENT")).count() == 4);
    MimeMessage received = received(address);
    assertThat(received.getSubject()).isEqualTo("Remitstream: 3 notifications");
    assertThat(GreenMailUtil.getBody(received).split("- Document processed: ", -1))
        .hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void nothingShouldRingInQuietHoursAndTheAttemptShouldNotCount() {
    TenantId tenant = bench.tenant();
    LocalTime now = LocalTime.now(ZoneId.of("America/New_York"));
    UUID contact =
        cast.contact(
            tenant, Cast.profile(address(), new QuietHours(now.minusHours(1), now.plusHours(1))));

    UUID asked = ask(tenant, contact, Channel.EMAIL);

    await(() -> state(asked).equals("DUE quiet-hours 0"));
    assertThat(
            bench.seen(
                "select due_at between now() + interval '50 minutes' and now() + interval '61 minutes' from notification where id = '%s'"
                    .formatted(asked)))
        .containsExactly("t");
  }

  @Test
  void refusedNumberShouldBeBlockedAndNotFallBack() {
    TenantId tenant = bench.tenant();
    UUID contact = cast.contact(tenant, stopped());

    UUID asked = ask(tenant, contact, Channel.SMS);
    await(() -> state(asked).equals("FAILED address-refused 1"));
    UUID next = ask(tenant, contact, Channel.SMS);

    await(() -> state(next).equals("SUPPRESSED contact-unreachable 1"));
    assertThat(outbox(tenant)).isEmpty();
  }

  @Test
  void bounceOfAMailThatWasSentShouldEndTheChannelOfItsContact() {
    TenantId tenant = bench.tenant();
    UUID contact = cast.contact(tenant, Cast.profile(address(), null));
    UUID sent = ask(tenant, contact, Channel.EMAIL);
    await(() -> state(sent).equals("SENT  1"));

    var bounce = Receipt.bounced(sent, "bounced", true);
    bench.bean(Receipts.class).take(bounce).block(Bench.TIMEOUT);

    assertThat(state(sent)).isEqualTo("BOUNCED bounced 1");
    UUID next = ask(tenant, contact, Channel.EMAIL);
    await(() -> state(next).equals("SUPPRESSED contact-unreachable 1"));
  }

  @Test
  void deletedContactShouldBeToldNothing() {
    TenantId tenant = bench.tenant();
    UUID contact = cast.contact(tenant, Cast.profile(address(), null));
    as(tenant, bench.bean(Contacts.class).delete(contact).thenReturn(true));

    UUID asked = ask(tenant, contact, Channel.EMAIL);

    await(() -> state(asked).equals("SUPPRESSED contact-not-found 1"));
  }

  /** A template of the tenant's own that says whatever can be said. */
  private static void everyName(TenantId tenant) {
    String body =
        Words.NAMES.stream()
            .filter(name -> !name.equals("items"))
            .sorted()
            .map(name -> name + "={{" + name + "}}")
            .collect(Collectors.joining(" "));
    var key = new Template.Key("document.review_required", Channel.SMS, "en");
    as(tenant, bench.bean(Templates.class).put(new Template(key, null, body, null)));
  }

  private static UUID ask(TenantId tenant, UUID contact, Channel channel) {
    UUID id = Ids.next();
    var occasion =
        new Occasion(
            "document.processed", Ids.next().toString(), JsonMapper.shared().readTree("{}"));
    bench.within(
        tenant,
        client ->
            Notifications.ask(client, id, Kind.DIRECT, contact, channel, occasion).thenReturn(id));
    return id;
  }

  private static void happens(TenantId tenant, long position, String type, String data) {
    cast.event(tenant, position, type, data);
    bench.bean(PlacedEvents.class).bell().ring();
  }

  private static String address() {
    return "c" + Ids.next().toString().substring(24) + "@clinic.example";
  }

  private static Profile stopped() {
    return new Profile(
        "Ada", null, STOPPED, "en", ZoneId.of("America/New_York"), null, LocalTime.of(8, 0));
  }

  private static MimeMessage received(String address) throws MessagingException {
    List<MimeMessage> to =
        Arrays.stream(mail.getReceivedMessages())
            .filter(message -> isTo(message, address))
            .toList();
    assertThat(to).hasSize(1);
    return to.getFirst();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static List<DevelopmentOutbox.Kept> outbox(TenantId tenant) {
    return as(tenant, bench.bean(DevelopmentOutbox.class).list());
  }

  private static <T> T as(TenantId tenant, Mono<T> work) {
    return work.contextWrite(Tenancy.of(tenant)::apply).blockOptional(Bench.TIMEOUT).orElseThrow();
  }

  private static List<String> states(TenantId tenant) {
    return bench.seen(
        "select channel || ' ' || state || coalesce(' ' || provider, '') from notification where tenant_id = '%s' order by 1"
            .formatted(tenant));
  }

  private static String state(UUID id) {
    return bench
        .seen(
            "select state || ' ' || coalesce(problem, '') || ' ' || attempts from notification where id = '%s'"
                .formatted(id))
        .getFirst();
  }

  private static String subject(TenantId tenant) {
    return bench
        .seen("select subject from event where position = 1 and tenant_id = '" + tenant + "'")
        .getFirst();
  }

  private static void await(BooleanSupplier condition) {
    Flux.interval(Duration.ofMillis(50))
        .onBackpressureDrop()
        .publishOn(Schedulers.boundedElastic())
        .filter(tick -> condition.getAsBoolean())
        .blockFirst(Bench.TIMEOUT);
  }

  /** What the rest of the workers brings; not annotated, so that no scan of the whole finds it. */
  static class Surroundings {

    @Bean
    PlacedEvents placedEvents() {
      return new PlacedEvents(new Doorbell());
    }

    @Bean
    MeterRegistry meters() {
      return new SimpleMeterRegistry();
    }
  }
}
