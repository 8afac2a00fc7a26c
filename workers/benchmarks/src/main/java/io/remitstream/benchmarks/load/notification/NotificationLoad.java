package io.remitstream.benchmarks.load.notification;

import io.r2dbc.spi.Readable;
import io.remitstream.benchmarks.load.Waiting;
import io.remitstream.benchmarks.load.webhook.WebhookSystem;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.notification.Contacts.Along;
import io.remitstream.streaming.notification.Pace;
import io.remitstream.streaming.notification.Preference;
import io.remitstream.streaming.notification.Preferences;
import io.remitstream.streaming.notification.Profile;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How soon an event is a mail in the development outbox, by the workers application in this
 * process: {@code [EVENTS_A_SECOND]}. The clock begins when the event is made, before it is
 * committed, and ends when the mail is written; both are clocks of this machine.
 */
public final class NotificationLoad implements AutoCloseable {

  /** As many as the outbox keeps. */
  private static final int EVENTS = 200;

  private static final int USUAL_RATE = 20;
  private static final Duration SETTLE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String LATENCIES =
      """
      select count(*) as mails,
        percentile_cont(array[0.5, 0.9, 0.99, 1]) within group (
          order by extract(epoch from o.made_at - e.time)::float8 * 1000) as milliseconds
      from notification_outbox o
        join notification n on n.tenant_id = o.tenant_id and n.id = o.notification_id
        join event e on e.tenant_id = n.tenant_id and e.id = n.event_id
      """;

  private final WebhookSystem system = WebhookSystem.start();
  private final int rate;

  private NotificationLoad(int rate) throws IOException, InterruptedException, SQLException {
    this.rate = rate;
  }

  public static void run(List<String> words)
      throws IOException, InterruptedException, SQLException {
    int rate = words.isEmpty() ? USUAL_RATE : Integer.parseInt(words.getFirst());
    try (var load = new NotificationLoad(rate)) {
      TenantId tenant = load.tenant();
      System.out.printf("warming up: %s%n", load.mails(tenant));
      System.out.printf("event to mail: %s%n", load.mails(tenant));
    }
    // The embedded servers' threads outlive what uses them; their shutdown hook ends them.
    System.exit(0);
  }

  /** With one contact, who is told of everything by mail, at once. */
  private TenantId tenant() {
    TenantId tenant = system.tenant();
    var ada =
        new Profile(
            "Ada", "ada@clinic.example", null, "en", ZoneOffset.UTC, null, LocalTime.of(8, 0));
    var everything = new Preference(Preference.EVERY, Channel.EMAIL, Pace.AT_ONCE);
    Waiting.awaited(
        system
            .bean(Contacts.class)
            .create(ada, new Preferences(List.of(everything)), Along.NOTHING)
            .contextWrite(Tenancy.of(tenant)::apply),
        PATIENCE);
    return tenant;
  }

  /** Events at a steady rate, each in a transaction of its own. */
  private String mails(TenantId tenant) {
    return Waiting.awaited(
        Flux.interval(Duration.ofNanos(1_000_000_000L / rate))
            .onBackpressureBuffer()
            .take(EVENTS)
            .concatMap(tick -> system.append(tenant, List.of(Ids.next())))
            .then(Mono.delay(SETTLE))
            .then(
                system.within(tenant, client -> client.sql(LATENCIES).map(row -> told(row)).one())),
        PATIENCE);
  }

  private static String told(Readable row) {
    Double[] latencies = Objects.requireNonNull(row.get("milliseconds", Double[].class));
    return "%d mails, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms"
        .formatted(
            Objects.requireNonNull(row.get("mails", Long.class)),
            latencies[0],
            latencies[1],
            latencies[2],
            latencies[3]);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    system.close();
  }
}
