package io.remitstream.workers.notification.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Rendered;
import io.remitstream.workers.notification.provider.Provider.Handed;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Mail that a real server takes and parses, and servers that do not take it. */
@Timeout(60)
class SmtpProviderTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-00000000000a");
  private static final Instant NOW = Instant.parse("2026-06-10T16:00:00Z");

  private static GreenMail server;
  private static Scheduler threads;

  @BeforeAll
  static void start() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.setUser("notify", "secret");
    server.start();
    threads = Schedulers.newBoundedElastic(2, 10, "smtp-test");
  }

  @AfterAll
  static void stop() {
    server.stop();
    threads.dispose();
  }

  @Test
  void serverShouldReceiveTheMailAsItWasMeant() throws MessagingException, IOException {
    var words = new Rendered("Späte Zahlung – 3", "Grüße\n.\nend", "<p>Grüße &amp; more</p>");

    Handed handed = sent(provider(server.getSmtp().getPort(), "secret"), words);

    MimeMessage received = received("ada@clinic.example");
    assertThat(handed).isEqualTo(new Handed("smtp", "<" + ID + "@remit.example>"));
    assertThat(received.getMessageID()).isEqualTo("<" + ID + "@remit.example>");
    assertThat(received.getSubject()).isEqualTo("Späte Zahlung – 3");
    assertThat(received.getFrom())
        .containsExactly(new InternetAddress("notify@remit.example", "Klinik Süd", "UTF-8"));
    assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Klinik Süd");
    assertThat(received.getSentDate()).isEqualTo(NOW);
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    var parts = (MimeMultipart) received.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n"))
        .isEqualTo("Grüße\n.\nend");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße &amp; more</p>");
  }

  @ParameterizedTest
  @CsvSource({
    // Reply to RCPT; what it means.
    "550 5.1.1 No such user, address-refused",
    "550 No such user, address-refused",
    "550 5.2.1 Mailbox disabled, address-refused",
    "550 5.7.1 Relaying denied, provider-refuses-us",
    "554 5.7.1 Listed, provider-refuses-us",
    "552 5.2.2 Mailbox full, message-refused",
    "450 4.2.1 Greylisted, provider-away",
    "451 Try later, provider-away",
    "421 4.3.2 Closing, provider-away",
  })
  void refusedRecipientShouldBeAFaultOfTheAddressOnlyWhereTheServerSaysSo(
      String reply, String code) {
    try (var rude = new RudeServer("RCPT", reply)) {
      assertRefused(provider(rude.port(), null), code);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MAIL, 550 5.1.8 Bad sender, provider-refuses-us",
    "MAIL, 530 5.7.0 Authentication required, provider-refuses-us",
    "DATA, 554 5.6.0 Not this, message-refused",
    "DATA, 452 4.3.1 Full, provider-away",
    "EHLO, '', provider-away",
    "MAIL, '', provider-away",
  })
  void refusalElsewhereShouldNotBlockTheAddress(String command, String reply, String code) {
    try (var rude = new RudeServer(command, reply)) {
      assertRefused(provider(rude.port(), null), code);
    }
  }

  @Test
  void wrongCredentialsShouldBeAnOperatorsAffair() {
    assertRefused(provider(server.getSmtp().getPort(), "wrong"), "provider-refuses-us");
  }

  @Test
  void absentServerShouldBeAway() {
    int port;
    try (var gone = new RudeServer("", "")) {
      port = gone.port();
    }

    assertRefused(provider(port, null), "provider-away");
  }

  @Test
  void plainServerShouldBeRefusedWhereSecurityIsRequired() {
    var settings = settings(server.getSmtp().getPort(), "secret", SmtpSettings.Security.STARTTLS);

    assertRefused(new SmtpProvider(settings, threads, clock()), "provider-away");
  }

  /** Each of its letters comes in time, and the reply never ends. */
  @Test
  void conversationShouldBeBrokenOffWhenTheServerDribbles() {
    try (var rude = new RudeServer("EHLO", RudeServer.DRIBBLE)) {
      assertRefused(provider(rude.port(), null), "provider-away");

      assertThat(rude.leftWithin(TIMEOUT)).as("its connection was closed").isTrue();
    }
  }

  /** Or it would go out once more. */
  @ParameterizedTest
  @ValueSource(strings = {RudeServer.DRIBBLE, "421 4.3.2 Closing", ""})
  void mailShouldStayTakenHoweverTheServerTakesLeave(String farewell) {
    try (var rude = new RudeServer("QUIT", farewell)) {
      assertThat(sent(provider(rude.port(), null), new Rendered("s", "t", null)).by())
          .isEqualTo("smtp");
    }
  }

  private static void assertRefused(Provider provider, String code) {
    assertThatThrownBy(() -> sent(provider, new Rendered("s", "t", null)))
        .isInstanceOfSatisfying(Fault.class, refused -> assertThat(refused.code()).isEqualTo(code))
        .hasMessageNotContaining("ada@")
        .hasNoCause();
  }

  private static Handed sent(Provider provider, Rendered words) {
    var message =
        new Outgoing(
            ID, Channel.EMAIL, UUID.randomUUID(), "ada@clinic.example", "Klinik Süd", words);
    return provider.send(message).blockOptional(TIMEOUT).orElseThrow();
  }

  private static MimeMessage received(String to) throws MessagingException {
    for (MimeMessage message : server.getReceivedMessages()) {
      if (message.getAllRecipients()[0].toString().equals(to)) {
        return message;
      }
    }
    throw new AssertionError("nothing came");
  }

  private static Provider provider(int port, @Nullable String password) {
    return new SmtpProvider(settings(port, password, SmtpSettings.Security.NONE), threads, clock());
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static SmtpSettings settings(
      int port, @Nullable String password, SmtpSettings.Security security) {
    return new SmtpSettings(
        "127.0.0.1",
        port,
        security,
        password == null ? null : "notify",
        password,
        "notify@remit.example",
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        2);
  }
}
