package io.remitstream.workers.retention;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Forgets tickets that nobody redeemed, and idempotency keys that nobody repeats any more. */
final class SpentCredentials {

  private final DispatchTransactions across;
  private final TenantTransactions within;
  private final double remembered;

  SpentCredentials(DispatchTransactions across, TenantTransactions within, Duration remembered) {
    this.across = across;
    this.within = within;
    this.remembered = remembered.toSeconds();
  }

  Mono<Void> forgetTickets() {
    return across.inTransaction(
        client -> client.sql("delete from ticket where expires_at < now()").then());
  }

  /** Of the tenant of this flow. */
  Mono<Void> forgetIdempotencyKeys() {
    return within.inTransaction(
        client ->
            client
                .sql(
                    """
                    delete from idempotency
                    where tenant_id = (select current_tenant())
                      and created_at < now() - make_interval(secs => :seconds) and locked_until < now()
                    """)
                .bind("seconds", remembered)
                .then());
  }
}
