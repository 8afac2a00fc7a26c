package io.remitstream.workers.webhook;

import io.remitstream.streaming.event.Doorbell;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Makes deliveries of events: one for each endpoint whose filter fits, each endpoint's contiguous
 * in their sequence. A tenant's feed says how far that has come, and moves in the same transaction,
 * so that no event is left out or told twice, whatever crashes.
 */
final class Fanout {

  private static final int TENANTS_AT_A_TIME = 4;

  /** Of one tenant in one transaction. */
  private static final int MOST_DELIVERIES = 500;

  private final DispatchTransactions transactions;
  private final Feeds feeds;
  private final Pace pace;
  private final Sending sending;
  private final Slots slots;
  private final Taker taker;
  private final int batch;
  private final Clock clock;
  private final Doorbell behind = new Doorbell();

  Fanout(
      DispatchTransactions transactions,
      Feeds feeds,
      Pace pace,
      Sending sending,
      Slots slots,
      Taker taker,
      int batch,
      Clock clock) {
    this.transactions = transactions;
    this.feeds = feeds;
    this.pace = pace;
    this.sending = sending;
    this.slots = slots;
    this.taker = taker;
    this.batch = batch;
    this.clock = clock;
  }

  /** Rung where a tenant has so much to be told of that it is {@link #catchUp told in turn}. */
  Doorbell behind() {
    return behind;
  }

  /** Of every tenant that has little to be told of; returns how many events were told. */
  Mono<Long> round() {
    return feeds
        .lagging()
        .doOnNext(this::ringForThoseBehind)
        .flatMapIterable(all -> all)
        .filter(Lagging::isLight)
        .doOnNext(lagging -> pace.served(lagging.tenant()))
        .flatMap(lagging -> told(lagging, Lagging.LIGHT), TENANTS_AT_A_TIME)
        .reduce(0L, Long::sum);
  }

  private void ringForThoseBehind(List<Lagging> all) {
    if (!all.stream().allMatch(Lagging::isLight)) {
      behind.ring();
    }
  }

  /** A turn of every tenant that has much to be told of, one after the other. */
  Mono<Long> catchUp() {
    return feeds
        .behind()
        .flatMapIterable(all -> all)
        .filter(lagging -> !lagging.isLight())
        .concatMap(this::inTurn, 1)
        .reduce(0L, Long::sum);
  }

  private Mono<Long> inTurn(Lagging lagging) {
    return pace.isShared(lagging.tenant())
        ? pace.rested(told(lagging, Pace.DELIVERIES))
        : told(lagging, MOST_DELIVERIES);
  }

  /**
   * What was leased while it was made is sent once that is committed.
   *
   * @param most deliveries, about
   */
  private Mono<Long> told(Lagging lagging, int most) {
    return Mono.using(
            () -> slots.reserve(most),
            free -> made(lagging, most, free).doOnNext(this::send),
            slots::unreserve)
        .map(Told::events)
        .defaultIfEmpty(0L);
  }

  private void send(Told told) {
    sending.send(told.leased());
    if (told.isWaiting()) {
      sending.due().ring();
    }
  }

  private Mono<Told> made(Lagging lagging, int most, int free) {
    UUID tenant = lagging.tenant();
    return transactions.inTransaction(
        client ->
            events(client, tenant, lagging.events(most, batch))
                .filter(events -> !events.isEmpty())
                .flatMap(
                    events ->
                        listeners(client, tenant)
                            .flatMap(listeners -> write(client, tenant, events, listeners, free))));
  }

  /** Locks the feed; where another process has it, there is nothing to do here. */
  private static Mono<List<Event>> events(DatabaseClient client, UUID tenant, int most) {
    return client
        .sql(
            """
            with feed as materialized (
              select tenant_id, epoch, position from webhook_feed where tenant_id = $1 for no key update skip locked)
            select event.id, event.tenant_id, event.position, event.type, event.subject, event.time, event.dataschema,
                   event.actor, event.correlationid, event.traceparent, event.data::text as data, log.epoch
            from feed join tenant_log log on log.tenant_id = feed.tenant_id
            join event on event.tenant_id = feed.tenant_id
             and event.position > case when feed.epoch = log.epoch then feed.position else log.trimmed end
            order by event.position limit $2
            """)
        .bind("$1", tenant)
        .bind("$2", most)
        .map(row -> EventLog.event(row, Taken.required(row, "epoch", Integer.class)))
        .all()
        .collectList();
  }

  /**
   * A delivery is leased as it is made where the taker would lease it at once: its endpoint is
   * well, keeps no order, and nothing waits for it yet.
   */
  private Mono<List<Listener>> listeners(DatabaseClient client, UUID tenant) {
    return client
        .sql(
            """
            select e.id, e.revision, e.scheme, e.event_types, e.sequence,
                   case when e.state = 'ACTIVE' and not e.ordered and e.failures = 0 and not e.id = any($2)
                         and (e.not_before is null or e.not_before <= statement_timestamp())
                         and not exists (select from webhook_delivery d
                                         where d.tenant_id = e.tenant_id and d.endpoint_id = e.id and d.state = 'DUE')
                        then e.concurrency - (select count(*)::integer from webhook_delivery r
                                              where r.tenant_id = e.tenant_id and r.endpoint_id = e.id and r.state = 'RUNNING')
                        else 0 end as room
            from webhook_endpoint e where e.tenant_id = $1 and e.state <> 'DELETED' order by e.id for no key update
            """)
        .bind("$1", tenant)
        .bind("$2", slots.slow())
        .map(row -> Listener.of(row, tenant))
        .all()
        .collectList();
  }

  private Mono<Told> write(
      DatabaseClient client, UUID tenant, List<Event> events, List<Listener> listeners, int free) {
    var made = Made.of(events, listeners, free, clock.instant());
    Event last = events.getLast();
    return client
        .sql(
            """
            with made as (
              insert into webhook_delivery
                (tenant_id, endpoint_id, id, kind, sequence, event_id, event_type, position, body, traceparent,
                 state, attempts, lease_token, lease_owner, lease_until)
              select $1, m.endpoint_id, m.id, 'EVENT', m.sequence, m.event_id, m.event_type, m.position, m.body, m.traceparent,
                     case m.attempts when 1 then 'RUNNING' else 'DUE' end, m.attempts, m.attempts,
                     case m.attempts when 1 then $15 end,
                     case m.attempts when 1 then clock_timestamp() + make_interval(secs => $16) end
              from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::uuid[], $6::text[], $7::bigint[], $8::text[], $9::text[],
                          $14::integer[])
                as m(endpoint_id, id, sequence, event_id, event_type, position, body, traceparent, attempts)
            ), raised as (
              update webhook_endpoint e set sequence = r.sequence
              from unnest($10::uuid[], $11::bigint[]) as r(id, sequence) where e.tenant_id = $1 and e.id = r.id)
            update webhook_feed set epoch = $12, position = $13 where tenant_id = $1
            """)
        .bind("$1", tenant)
        .bind("$2", made.endpoints.toArray(UUID[]::new))
        .bind("$3", made.ids.toArray(UUID[]::new))
        .bind("$4", made.sequences.toArray(Long[]::new))
        .bind("$5", made.eventIds.toArray(UUID[]::new))
        .bind("$6", made.types.toArray(String[]::new))
        .bind("$7", made.positions.toArray(Long[]::new))
        .bind("$8", made.bodies.toArray(String[]::new))
        .bind("$9", made.traces.toArray(String[]::new))
        .bind("$10", listeners.stream().map(Listener::id).toArray(UUID[]::new))
        .bind("$11", listeners.stream().map(Listener::sequence).toArray(Long[]::new))
        .bind("$12", last.cursor().epoch())
        .bind("$13", last.position())
        .bind("$14", made.attempts.toArray(Integer[]::new))
        .bind("$15", taker.owner())
        .bind("$16", taker.lease())
        .fetch()
        .rowsUpdated()
        .thenReturn(new Told(events.size(), made.ids.size(), made.leased));
  }

  /**
   * What was made of so many events.
   *
   * @param leased those that are under a lease already
   */
  private record Told(long events, int deliveries, List<Taken> leased) {

    boolean isWaiting() {
      return deliveries > leased.size();
    }
  }
}
