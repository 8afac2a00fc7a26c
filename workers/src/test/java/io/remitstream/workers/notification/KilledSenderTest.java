package io.remitstream.workers.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.remitstream.embedded.Infrastructure;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.keys.KeysConfiguration;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Notification.Kind;
import io.remitstream.streaming.notification.NotificationConfiguration;
import io.remitstream.streaming.notification.Notifications;
import io.remitstream.streaming.notification.Occasion;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.Bench;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The process that sends is killed in the middle of it: whatever was due arrives, and a mail comes
 * again only where its sender died before it had written that it was taken.
 *
 * <p>One kill in the build; {@code -Dremitstream.faults=long} makes it 50, {@code
 * -Dremitstream.faults.rounds} another number. {@code -Dremitstream.faults.seed} repeats a run's
 * moments, as far as the machine does.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class KilledSenderTest {

  private static final boolean LONG = "long".equals(System.getProperty("remitstream.faults"));
  private static final int ROUNDS = Integer.getInteger("remitstream.faults.rounds", LONG ? 50 : 1);
  private static final int MAILS = 40;
  private static final int AT_A_TIME = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private static Path work;
  private static GreenMail mail;
  private static Bench bench;

  @BeforeAll
  static void start() {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    bench =
        new Bench(
            Infrastructure.withDatabase(),
            new String[0],
            KeysConfiguration.class,
            NotificationConfiguration.class);
  }

  @AfterAll
  static void stop() {
    bench.close();
    mail.stop();
  }

  /** Some dozen mails take a second. */
  private static List<String> settings() {
    return Stream.concat(
            Stream.of(bench.infrastructure.pairs()),
            Stream.of(
                "remitstream.notification.mail=smtp",
                "remitstream.notification.sending.poll=50ms",
                "remitstream.notification.sending.per-second=25",
                "remitstream.notification.sending.concurrency=" + AT_A_TIME,
                "remitstream.notification.smtp.host=127.0.0.1",
                "remitstream.notification.smtp.port=" + mail.getSmtp().getPort(),
                "remitstream.notification.smtp.security=none"))
        .toList();
  }

  @Test
  void everyDueMailShouldArriveAndAgainOnlyWhereItsSenderDiedOverIt() throws Exception {
    long seed = Long.getLong("remitstream.faults.seed", System.nanoTime());
    var random = new Random(seed);
    TenantId tenant = bench.tenant();
    UUID contact = new Cast(bench).contact(tenant, Cast.profile("ada@clinic.example", null));

    for (int round = 0; round < ROUNDS; round++) {
      IntStream.range(0, MAILS).forEach(n -> ask(tenant, contact));
      int taken = mail.getReceivedMessages().length + 1 + random.nextInt(MAILS / 2);
      try (var sender = KilledSender.start(work.resolve("sender.log"), settings())) {
        await(sender, () -> mail.getReceivedMessages().length >= taken);
      }
      fiveMinutesLater(tenant);
    }
    try (var sender = KilledSender.start(work.resolve("sender.log"), settings())) {
      await(sender, () -> attempts(tenant).size() == ROUNDS * MAILS);
    }

    Map<String, Long> arrived = arrived();
    attempts(tenant)
        .forEach(
            (id, attempts) ->
                assertThat(arrived.getOrDefault(id, 0L))
                    .as("mails of %s, seed %d", id, seed)
                    .isBetween(1L, attempts));
    long again = arrived.values().stream().mapToLong(times -> times - 1).sum();
    System.out.printf(
        "%d kills, %d mails, %d of them came again (seed %d)%n",
        ROUNDS, arrived.size(), again, seed);
    assertThat(again).isLessThanOrEqualTo((long) ROUNDS * AT_A_TIME);
  }

  private static void ask(TenantId tenant, UUID contact) {
    UUID id = Ids.next();
    var occasion =
        new Occasion("document.processed", id.toString(), JsonNodeFactory.instance.objectNode());
    bench.within(
        tenant,
        client ->
            Notifications.ask(client, id, Kind.DIRECT, contact, Channel.EMAIL, occasion)
                .thenReturn(id));
  }

  /** The leases of whoever is dead have ended. */
  private static void fiveMinutesLater(TenantId tenant) {
    bench.seen(
        "update notification set lease_until = lease_until - interval '5 minutes' where state = 'RUNNING' and tenant_id = '%s'"
            .formatted(tenant));
  }

  /** How often each was tried that a provider has taken, as its row says. */
  private static Map<String, Long> attempts(TenantId tenant) {
    return bench
        .seen(
            "select id || ' ' || attempts from notification where state = 'SENT' and tenant_id = '%s'"
                .formatted(tenant))
        .stream()
        .map(row -> row.split(" ", 2))
        .collect(Collectors.toMap(row -> row[0], row -> Long.parseLong(row[1])));
  }

  /** How often each came, by its {@code Message-ID}. */
  private static Map<String, Long> arrived() {
    return Arrays.stream(mail.getReceivedMessages())
        .map(KilledSenderTest::notification)
        .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
  }

  private static String notification(MimeMessage message) {
    try {
      String id = message.getMessageID();
      return id.substring(1, id.indexOf('@'));
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static void await(KilledSender sender, BooleanSupplier condition) {
    Flux.interval(Duration.ofMillis(20))
        .onBackpressureDrop()
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(tick -> assertThat(sender.isAlive()).as("see %s", work).isTrue())
        .filter(tick -> condition.getAsBoolean())
        .blockFirst(PATIENCE);
  }
}
