package io.remitstream.workers.webhook;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.util.List;
import reactor.core.publisher.Mono;

/** How far each tenant's deliveries have been made. */
final class Feeds {

  private static final int MOST_TENANTS = 100;

  private final DispatchTransactions transactions;

  Feeds(DispatchTransactions transactions) {
    this.transactions = transactions;
  }

  /** Tenants whose log is ahead of their feed, those with the fewest events first. */
  Mono<List<Lagging>> lagging() {
    return lagging("asc");
  }

  /** Those with the most first: however many others lag, they have their turn. */
  Mono<List<Lagging>> behind() {
    return lagging("desc");
  }

  private Mono<List<Lagging>> lagging(String order) {
    return transactions.inOneStatement(
        client ->
            client
                .sql(
                    """
                    select feed.tenant_id,
                           log.position - case when log.epoch = feed.epoch then feed.position else log.trimmed end as behind,
                           (select count(*) from webhook_endpoint e
                            where e.tenant_id = feed.tenant_id and e.state <> 'DELETED') as endpoints
                    from webhook_feed feed join tenant_log log on log.tenant_id = feed.tenant_id
                    where log.position > feed.position or log.epoch <> feed.epoch
                    order by behind %s limit $1
                    """
                        .formatted(order))
                .bind("$1", MOST_TENANTS)
                .map(Lagging::of)
                .all()
                .collectList());
  }
}
