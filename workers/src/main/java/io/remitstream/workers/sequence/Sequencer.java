package io.remitstream.workers.sequence;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Gives the events of the outbox their places. Positions are contiguous within a tenant's log.
 * Events that depend on one another keep their order: a cause commits before its effect is written,
 * hence has the lower sequence and is visible whenever the effect is.
 */
final class Sequencer {

  /** Where nothing waits, the leases are not touched: an idle round writes nothing. */
  private static final String WAITING =
      """
      select exists (
        select from unnest($1::smallint[]) as led(shard)
        cross join lateral (select from event where position is null and shard = led.shard limit 1) one)\
      """;

  private final DispatchTransactions transactions;
  private final ShardLeases leases;
  private final String place;

  Sequencer(DispatchTransactions transactions, ShardLeases leases, int batch) {
    this.transactions = transactions;
    this.leases = leases;
    // The limit is written out: as a parameter it would hide from the planner how few rows are
    // meant.
    this.place =
        """
        with %s, taken as materialized (
          select waiting.tenant_id, waiting.id,
                 row_number() over (partition by waiting.tenant_id order by waiting.sequence) as nth,
                 count(*) over (partition by waiting.tenant_id) as many
          from held
          cross join lateral (
            select tenant_id, id, sequence from event
            where position is null and shard = held.shard
            order by sequence limit %d for no key update) waiting
          where (select count(*) from held) = cardinality($1)
        ), grown as (
          insert into tenant_log as log (tenant_id, position)
          select tenant_id, count(*) from taken group by tenant_id order by tenant_id
          on conflict (tenant_id) do update set position = log.position + excluded.position
          returning log.tenant_id, log.position
        ), placed as (
          update event
          set position = grown.position - taken.many + taken.nth, batch = (select nextval('event_batch'))
          from taken join grown on grown.tenant_id = taken.tenant_id
          where event.tenant_id = taken.tenant_id and event.id = taken.id
          returning 1
        )
        select (%s) as waiting, (select count(*) from held) as held, (select count(*) from placed) as placed
        """
            .formatted(ShardLeases.heldIf(WAITING), batch, WAITING);
  }

  /**
   * Places up to a batch of every led shard; returns how many. Fails with {@link Deposed}, and then
   * nothing is placed.
   */
  Mono<Long> sequence(Led led) {
    return led.isNothing()
        ? Mono.just(0L)
        : transactions.inOneStatement(client -> place(client, led));
  }

  /**
   * One statement, and yet it sees whatever a former leader placed last: that leader's placing
   * holds its leases until it has committed, so this process could not take them before, and took
   * them in a transaction that had ended when this statement began. This process's own former round
   * is another matter: given up here, it may go on in the database. So events are locked as they
   * are taken, which leaves out what that round has placed meanwhile; without that they would move.
   */
  private Mono<Long> place(DatabaseClient client, Led led) {
    return leases.bind(client.sql(place), led).map(row -> placed(row, led)).one();
  }

  private static long placed(Readable row, Led led) {
    boolean waiting = required(row, "waiting", Boolean.class);
    if (waiting && required(row, "held", Long.class) != led.size()) {
      throw new Deposed();
    }
    return required(row, "placed", Long.class);
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
