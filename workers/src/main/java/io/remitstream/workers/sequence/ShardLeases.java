package io.remitstream.workers.sequence;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * Who leads which of the eight virtual shards. A lease lasts by the database's clock alone; its
 * epoch rises whenever it changes hands, and every write of a leader checks it.
 */
final class ShardLeases {

  static final int SHARDS = 8;

  private static final String PREFIX = "sequencer-";
  private static final String[] NAMES =
      IntStream.range(0, SHARDS).mapToObj(shard -> name((short) shard)).toArray(String[]::new);

  private final DispatchTransactions transactions;
  private final String owner;
  private final Duration time;

  /**
   * @param owner names this process, and no other that ever was
   */
  ShardLeases(DispatchTransactions transactions, String owner, Duration time) {
    this.transactions = transactions;
    this.owner = owner;
    this.time = time;
  }

  static String name(short shard) {
    return PREFIX + shard;
  }

  /** Renews what this process leads and takes what nobody leads. */
  Mono<Led> hold() {
    return transactions.inOneStatement(this::take);
  }

  /** Leases that others hold are left out before they are locked, so that nobody waits for them. */
  private Mono<Led> take(DatabaseClient client) {
    return client
        .sql(
            """
            insert into lease (name, owner, epoch, until)
            select name, $2, 1, clock_timestamp() + make_interval(secs => $3)
            from unnest($1::text[]) as shard(name)
            where not exists (select from lease other
                              where other.name = shard.name and other.owner <> $2 and other.until >= clock_timestamp())
            order by name
            on conflict (name) do update
              set owner = excluded.owner, until = excluded.until,
                  epoch = lease.epoch + (lease.owner <> excluded.owner)::int
              where lease.owner = excluded.owner or lease.until < clock_timestamp()
            returning name, epoch
            """)
        .bind("$1", NAMES)
        .bind("$2", owner)
        .bind("$3", time.toMillis() / 1000.0)
        .map(ShardLeases::lease)
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(Led::new);
  }

  private static Map.Entry<Short, Long> lease(Readable row) {
    String name = Objects.requireNonNull(row.get("name", String.class));
    return Map.entry(
        Short.valueOf(name.substring(PREFIX.length())),
        Objects.requireNonNull(row.get("epoch", Long.class)));
  }

  /**
   * Part of every writing transaction: fails with {@link Deposed} unless all of {@code led} still
   * holds, and keeps it so until the transaction ends.
   */
  Mono<Void> confirm(DatabaseClient client, Led led) {
    return client
        .sql(
            """
            select lease.name from lease
            join unnest($1::text[], $2::bigint[]) as led(name, epoch) on led.name = lease.name and led.epoch = lease.epoch
            where lease.owner = $3 and lease.until > clock_timestamp()
            for share of lease
            """)
        .bind("$1", led.names())
        .bind("$2", led.fences())
        .bind("$3", owner)
        .map(row -> row)
        .all()
        .count()
        .filter(held -> held == led.size())
        .switchIfEmpty(Mono.error(Deposed::new))
        .then();
  }

  /**
   * A {@code with} clause {@code held(shard)} for a statement that writes by itself: those of the
   * led shards that this process still holds, and keeps holding until the statement has committed;
   * none where {@code condition} is false. {@link #bind} gives it its parameters, $1 to $3.
   */
  static String heldIf(String condition) {
    return """
    held as materialized (
      select led.shard from unnest($1::smallint[], $2::bigint[]) as led(shard, epoch)
      join lease on lease.name = '%s' || led.shard and lease.epoch = led.epoch
      where lease.owner = $3 and lease.until > clock_timestamp() and (%s)
      for share of lease)\
    """
        .formatted(PREFIX, condition);
  }

  /** The led shards as $1, their epochs as $2, this process as $3. */
  GenericExecuteSpec bind(GenericExecuteSpec statement, Led led) {
    return statement.bind("$1", led.shards()).bind("$2", led.fences()).bind("$3", owner);
  }

  /** Lets go at once, so that the next leader need not wait for the lease to end. */
  Mono<Void> release() {
    return transactions.inOneStatement(
        client ->
            client
                .sql("update lease set until = '-infinity' where owner = $1 and name like $2")
                .bind("$1", owner)
                .bind("$2", PREFIX + "%")
                .then());
  }
}
