package io.remitstream.workers.notification;

import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.notification.Contacts;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes notifications of the events in a tenant's log. How far it has come stands in a row of the
 * tenant's, which moves in the transaction that writes the notifications: each event makes them
 * once, whatever crashes, and whoever else does the same at this moment waits.
 */
final class NotificationFeed {

  /** Events in one transaction, at most. */
  static final int PAGE = 100;

  private static final Logger LOG = LoggerFactory.getLogger(NotificationFeed.class);
  private static final int TENANTS_AT_A_TIME = 2;
  private static final int MOST_TENANTS = 100;

  private final DispatchTransactions across;
  private final TenantTransactions within;
  private final TenantKeys keys;
  private final Contacts contacts;
  private final NotificationRowsWriter writer;
  private final Clock clock;

  NotificationFeed(
      DispatchTransactions across,
      TenantTransactions within,
      TenantKeys keys,
      Contacts contacts,
      EventLog log,
      Clock clock) {
    this.across = across;
    this.within = within;
    this.keys = keys;
    this.contacts = contacts;
    this.writer = new NotificationRowsWriter(log);
    this.clock = clock;
  }

  /**
   * A page of every tenant whose log is ahead of its feed, of those with the fewest events first;
   * returns how many events were read.
   */
  Mono<Integer> round() {
    return lagging()
        .flatMapMany(Flux::fromIterable)
        .flatMap(this::apart, TENANTS_AT_A_TIME)
        .reduce(0, Integer::sum);
  }

  /** What one tenant fails by keeps no other from being told; it is tried again when all are. */
  private Mono<Integer> apart(TenantId tenant) {
    return advance(tenant)
        .doOnError(error -> LOG.warn("A log was not read: {}", error.getClass().getName()))
        .onErrorReturn(0);
  }

  private Mono<List<TenantId>> lagging() {
    return across.inOneStatement(
        client ->
            client
                .sql(
                    """
                    select feed.tenant_id from notification_feed feed join tenant_log log on log.tenant_id = feed.tenant_id
                    where log.position > feed.position order by log.position - feed.position limit $1
                    """)
                .bind("$1", MOST_TENANTS)
                .map(row -> new TenantId(Columns.required(row, "tenant_id", UUID.class)))
                .all()
                .collectList());
  }

  /**
   * How many events of the tenant were read. Its key is opened before the transaction begins, which
   * must not ask for a second one.
   */
  Mono<Integer> advance(TenantId tenant) {
    return keys.get(tenant)
        .then(Mono.defer(() -> within.inTransaction(this::page)))
        .defaultIfEmpty(0)
        .contextWrite(Tenancy.of(tenant)::apply);
  }

  private Mono<Integer> page(DatabaseClient client) {
    return lock(client)
        .flatMap(start -> events(client, start))
        .filter(events -> !events.isEmpty())
        .flatMap(events -> told(client, events));
  }

  /** Where a log was restored, so was its feed: its place is still the right one. */
  private static Mono<Start> lock(DatabaseClient client) {
    return client
        .sql(
            """
            select log.epoch, greatest(feed.position, log.trimmed) as position
            from notification_feed feed join tenant_log log on log.tenant_id = feed.tenant_id
            where feed.tenant_id = (select current_tenant()) for no key update of feed
            """)
        .map(
            row ->
                new Start(
                    Columns.required(row, "epoch", Integer.class),
                    Columns.required(row, "position", Long.class)))
        .one();
  }

  private static Mono<List<Event>> events(DatabaseClient client, Start start) {
    return client
        .sql(
            """
            select id, tenant_id, position, type, subject, time, dataschema, actor, correlationid, traceparent, data::text as data
            from event where tenant_id = (select current_tenant()) and position > $1 order by position limit $2
            """)
        .bind("$1", start.position())
        .bind("$2", PAGE)
        .map(row -> EventLog.event(row, start.epoch()))
        .all()
        .collectList();
  }

  private Mono<Integer> told(DatabaseClient client, List<Event> events) {
    return contacts
        .all(client, chosen -> events.stream().anyMatch(event -> Planning.concerns(event, chosen)))
        .map(concerned -> Planning.of(events, concerned, clock.instant()))
        .flatMap(plan -> writer.write(client, plan).thenReturn(plan))
        .flatMap(plan -> move(client, events.get(plan.events() - 1)).thenReturn(plan.events()));
  }

  private static Mono<Void> move(DatabaseClient client, Event last) {
    return client
        .sql(
            "update notification_feed set epoch = $1, position = $2 where tenant_id = (select"
                + " current_tenant())")
        .bind("$1", last.cursor().epoch())
        .bind("$2", last.position())
        .then();
  }

  private record Start(int epoch, long position) {}
}
