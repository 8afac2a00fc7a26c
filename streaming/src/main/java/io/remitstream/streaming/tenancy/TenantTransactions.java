package io.remitstream.streaming.tenancy;

import io.r2dbc.spi.ConnectionFactory;

/**
 * The only way to a tenant's rows. The tenant comes from the Reactor Context ({@link Tenancy}) and
 * is set for the transaction alone, where row-level security reads it; without a tenant nothing
 * runs.
 */
public final class TenantTransactions extends Transactions {

  /**
   * @param pool of {@link TenantConnections}
   */
  TenantTransactions(ConnectionFactory pool, int admitted) {
    super(pool, admitted);
  }
}
