package io.remitstream.workers.sequence;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Shortens the logs of tenants that set a retention: only ever a prefix, and never past an event
 * that the bus has not taken or that webhooks have not been told.
 */
final class LogTrim {

  private final DispatchTransactions transactions;
  private final ShardLeases leases;
  private final int batch;

  LogTrim(DispatchTransactions transactions, ShardLeases leases, int batch) {
    this.transactions = transactions;
    this.leases = leases;
    this.batch = batch;
  }

  /** Trims up to a batch of every tenant of the led shards; returns how many events went. */
  Mono<Long> trim(Led led) {
    return led.isNothing()
        ? Mono.just(0L)
        : transactions.inTransaction(
            client ->
                leases
                    .confirm(client, led)
                    .then(moveStart(client, led))
                    .then(deleteBeforeStart(client, led)));
  }

  /** The new start is the place before the first event that must stay. */
  private Mono<Long> moveStart(DatabaseClient client, Led led) {
    return client
        .sql(
            """
            update tenant_log log
            set trimmed = least(log.trimmed + $2, coalesce(
              (select event.position - 1 from event
               where event.tenant_id = log.tenant_id and event.position > log.trimmed
                 and (not event.published
                      or exists (select from webhook_feed feed
                                 where feed.tenant_id = log.tenant_id and feed.position < event.position)
                      or exists (select from notification_feed feed
                                 where feed.tenant_id = log.tenant_id and feed.position < event.position)
                      or event.time >= clock_timestamp() - make_interval(days => tenant.retention_days))
               order by event.position limit 1), log.position))
            from tenant
            where tenant.tenant_id = log.tenant_id and tenant.retention_days is not null
              and shard_of(log.tenant_id) = any($1::smallint[])
              and exists (select from event
                          where event.tenant_id = log.tenant_id and event.position = log.trimmed + 1 and event.published
                            and event.time < clock_timestamp() - make_interval(days => tenant.retention_days))
            """)
        .bind("$1", led.shards())
        .bind("$2", (long) batch)
        .fetch()
        .rowsUpdated();
  }

  private static Mono<Long> deleteBeforeStart(DatabaseClient client, Led led) {
    return client
        .sql(
            """
            delete from event using tenant_log log
            where event.tenant_id = log.tenant_id and event.position <= log.trimmed
              and log.trimmed > 0 and shard_of(log.tenant_id) = any($1::smallint[])
            """)
        .bind("$1", led.shards())
        .fetch()
        .rowsUpdated();
  }
}
