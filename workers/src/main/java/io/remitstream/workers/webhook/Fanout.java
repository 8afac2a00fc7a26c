package io.remitstream.workers.webhook;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.webhook.DeliveryBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes deliveries of events: one for each endpoint whose filter fits, each endpoint's contiguous
 * in their sequence. A tenant's feed says how far that has come, and moves in the same transaction,
 * so that no event is left out or told twice, whatever crashes.
 */
final class Fanout {

  private static final int TENANTS_AT_A_TIME = 2;
  private static final int MOST_TENANTS = 100;

  private final DispatchTransactions transactions;
  private final int batch;

  Fanout(DispatchTransactions transactions, int batch) {
    this.transactions = transactions;
    this.batch = batch;
  }

  /** Of every tenant whose log is ahead of its feed; returns how many events were told. */
  Mono<Long> round() {
    return lagging()
        .flatMapMany(Flux::fromIterable)
        .flatMap(this::ofTenant, TENANTS_AT_A_TIME)
        .reduce(0L, Long::sum);
  }

  private Mono<List<UUID>> lagging() {
    return transactions.inOneStatement(
        client ->
            client
                .sql(
                    """
                    select feed.tenant_id from webhook_feed feed join tenant_log log on log.tenant_id = feed.tenant_id
                    where log.position > feed.position or log.epoch <> feed.epoch limit $1
                    """)
                .bind("$1", MOST_TENANTS)
                .map(row -> Taken.required(row, "tenant_id", UUID.class))
                .all()
                .collectList());
  }

  private Mono<Long> ofTenant(UUID tenant) {
    return transactions.inTransaction(
        client ->
            events(client, tenant)
                .filter(events -> !events.isEmpty())
                .flatMap(
                    events ->
                        listeners(client, tenant)
                            .flatMap(listeners -> write(client, tenant, events, listeners)))
                .defaultIfEmpty(0L));
  }

  /** Locks the feed; where another process has it, there is nothing to do here. */
  private Mono<List<Event>> events(DatabaseClient client, UUID tenant) {
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
        .bind("$2", batch)
        .map(row -> EventLog.event(row, Taken.required(row, "epoch", Integer.class)))
        .all()
        .collectList();
  }

  private static Mono<List<Listener>> listeners(DatabaseClient client, UUID tenant) {
    return client
        .sql(
            "select id, event_types, sequence from webhook_endpoint where tenant_id = $1 and state"
                + " <> 'DELETED' order by id for no key update")
        .bind("$1", tenant)
        .map(Listener::of)
        .all()
        .collectList();
  }

  private static Mono<Long> write(
      DatabaseClient client, UUID tenant, List<Event> events, List<Listener> listeners) {
    var made = Made.of(events, listeners);
    Event last = events.getLast();
    return client
        .sql(
            """
            with made as (
              insert into webhook_delivery
                (tenant_id, endpoint_id, id, kind, sequence, event_id, event_type, position, body, traceparent)
              select $1, m.endpoint_id, m.id, 'EVENT', m.sequence, m.event_id, m.event_type, m.position, m.body, m.traceparent
              from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::uuid[], $6::text[], $7::bigint[], $8::text[], $9::text[])
                as m(endpoint_id, id, sequence, event_id, event_type, position, body, traceparent)
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
        .fetch()
        .rowsUpdated()
        .thenReturn((long) events.size());
  }

  /** An endpoint while deliveries are made for it: its sequence rises. */
  private static final class Listener {

    private final UUID id;
    private final Set<String> types;
    private long sequence;

    private Listener(UUID id, Set<String> types, long sequence) {
      this.id = id;
      this.types = types;
      this.sequence = sequence;
    }

    static Listener of(Readable row) {
      String[] types = Taken.required(row, "event_types", String[].class);
      return new Listener(
          Taken.required(row, "id", UUID.class),
          new HashSet<>(Arrays.asList(types)),
          Taken.required(row, "sequence", Long.class));
    }

    boolean hears(Event event) {
      return types.isEmpty() || types.contains(event.type());
    }

    UUID id() {
      return id;
    }

    long sequence() {
      return sequence;
    }

    long next() {
      sequence++;
      return sequence;
    }
  }

  /** The columns of the deliveries made. */
  private static final class Made {

    final List<UUID> endpoints = new ArrayList<>();
    final List<UUID> ids = new ArrayList<>();
    final List<Long> sequences = new ArrayList<>();
    final List<UUID> eventIds = new ArrayList<>();
    final List<String> types = new ArrayList<>();
    final List<Long> positions = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    final List<String> traces = new ArrayList<>();

    static Made of(List<Event> events, List<Listener> listeners) {
      var made = new Made();
      for (Event event : events) {
        String envelope = DeliveryBody.envelope(event);
        listeners.stream()
            .filter(listener -> listener.hears(event))
            .forEach(listener -> made.add(event, envelope, listener));
      }
      return made;
    }

    private void add(Event event, String envelope, Listener listener) {
      long sequence = listener.next();
      endpoints.add(listener.id());
      ids.add(Ids.next());
      sequences.add(sequence);
      eventIds.add(event.id());
      types.add(event.type());
      positions.add(event.position());
      bodies.add(DeliveryBody.of(envelope, sequence, event.time()));
      traces.add(event.traceparent());
    }
  }
}
