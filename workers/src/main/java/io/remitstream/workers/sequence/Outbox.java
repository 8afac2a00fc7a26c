package io.remitstream.workers.sequence;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Events that have their place, and that the bus may not have heard of yet. */
final class Outbox {

  private static final String OLDEST =
      """
      select coalesce(max(extract(epoch from clock_timestamp() - oldest.time)), 0)::float8 as age
      from unnest($1::smallint[]) as led(shard)
      cross join lateral (
        (select time from event where position is null and shard = led.shard order by sequence limit 1)
        union all
        (select time from event where position is not null and not published and shard = led.shard
         order by batch, sequence limit 1)) oldest
      """;

  /** Does not wait for the disk: a mark that a crash of the database loses is a repetition more. */
  private static final String MARK =
      """
      with %s, marked as (
        update event set published = true
        from unnest($4::uuid[], $5::uuid[]) as sent(tenant_id, id)
        where event.tenant_id = sent.tenant_id and event.id = sent.id
          and (select count(*) from held) = cardinality($1)
          and (select set_config('synchronous_commit', 'off', true)) is not null)
      select (select count(*) from held) = cardinality($1)
      """
          .formatted(ShardLeases.heldIf("true"));

  private final DispatchTransactions transactions;
  private final ShardLeases leases;
  private final String unpublished;

  Outbox(DispatchTransactions transactions, ShardLeases leases, int batch) {
    this.transactions = transactions;
    this.leases = leases;
    this.unpublished =
        """
        select placed.id, placed.tenant_id, placed.position, placed.type, placed.subject, placed.time, placed.dataschema,
               placed.actor, placed.correlationid, placed.traceparent, placed.data::text as data, log.epoch
        from unnest($1::smallint[]) as led(shard)
        cross join lateral (
          select * from event
          where position is not null and not published and shard = led.shard
          order by batch, sequence limit %d) placed
        join tenant_log log on log.tenant_id = placed.tenant_id
        order by placed.batch, placed.sequence
        """
            .formatted(batch);
  }

  /** Up to a batch of every led shard, each tenant's in the order of its log. */
  Mono<List<Event>> unpublished(Led led) {
    return transactions.inOneStatement(
        client ->
            client
                .sql(unpublished)
                .bind("$1", led.shards())
                .map(Outbox::event)
                .all()
                .collectList());
  }

  private static Event event(Readable row) {
    return EventLog.event(row, Objects.requireNonNull(row.get("epoch", Integer.class)));
  }

  /** Marks what the bus has taken. Fails with {@link Deposed}, and then nothing is marked. */
  Mono<Void> markPublished(Led led, List<Event> events) {
    return transactions.inOneStatement(client -> mark(client, led, events));
  }

  private Mono<Void> mark(DatabaseClient client, Led led, List<Event> events) {
    return leases
        .bind(client.sql(MARK), led)
        .bind("$4", events.stream().map(Event::tenant).toArray(UUID[]::new))
        .bind("$5", events.stream().map(Event::id).toArray(UUID[]::new))
        .mapValue(Boolean.class)
        .one()
        .filter(held -> held)
        .switchIfEmpty(Mono.error(Deposed::new))
        .then();
  }

  /** How long the oldest event has waited for its place or for the bus. */
  Mono<Duration> age(Led led) {
    return transactions.inOneStatement(
        client ->
            client
                .sql(OLDEST)
                .bind("$1", led.shards())
                .map(row -> Objects.requireNonNull(row.get("age", Double.class)))
                .one()
                .map(seconds -> Duration.ofMillis((long) (seconds * 1000))));
  }
}
