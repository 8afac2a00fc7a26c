package io.remitstream.workers.sequence;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Gives the events of the outbox their places. Positions are contiguous within a tenant's log.
 * Events that depend on one another keep their order: a cause commits before its effect is written,
 * hence has the lower sequence and is visible whenever the effect is.
 */
final class Sequencer {

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
        with taken as materialized (
          select waiting.tenant_id, waiting.id,
                 row_number() over (partition by waiting.tenant_id order by waiting.sequence) as nth,
                 count(*) over (partition by waiting.tenant_id) as many
          from unnest($1::smallint[]) as led(shard)
          cross join lateral (
            select tenant_id, id, sequence from event
            where position is null and shard = led.shard
            order by sequence limit %d) waiting
        ), grown as (
          insert into tenant_log as log (tenant_id, position)
          select tenant_id, count(*) from taken group by tenant_id order by tenant_id
          on conflict (tenant_id) do update set position = log.position + excluded.position
          returning log.tenant_id, log.position
        )
        update event
        set position = grown.position - taken.many + taken.nth, batch = (select nextval('event_batch'))
        from taken join grown on grown.tenant_id = taken.tenant_id
        where event.tenant_id = taken.tenant_id and event.id = taken.id
        """
            .formatted(batch);
  }

  /**
   * Places up to a batch of every led shard; returns how many. Fails with {@link Deposed}, and then
   * nothing is placed.
   */
  Mono<Long> sequence(Led led) {
    return led.isNothing()
        ? Mono.just(0L)
        : transactions.inTransaction(
            client -> leases.confirm(client, led).then(place(client, led)));
  }

  /** A statement of its own, so that it sees whatever a former leader placed last. */
  private Mono<Long> place(DatabaseClient client, Led led) {
    return client.sql(place).bind("$1", led.shards()).fetch().rowsUpdated();
  }
}
