package io.remitstream.streaming.tenancy;

import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Mono;

/**
 * The way to work across tenants (key lookup, jobs, the outbox, due deliveries): a role and a pool
 * of its own, and no PHI in reach.
 */
public final class DispatchTransactions extends Transactions {

  public DispatchTransactions(ConnectionFactory pool, int admitted) {
    super(pool, connection -> Mono.empty(), admitted);
  }
}
