package io.remitstream.streaming.tenancy;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The only way to a tenant's rows. The tenant comes from the Reactor Context ({@link Tenancy}) and
 * is set for the transaction alone, where row-level security reads it; without a tenant nothing
 * runs.
 */
public final class TenantTransactions extends Transactions {

  private static final String SET_TENANT = "select set_config('app.tenant', $1, true)";

  public TenantTransactions(ConnectionFactory pool, int admitted) {
    super(pool, TenantTransactions::setTenant, admitted);
  }

  private static Mono<Void> setTenant(Connection connection) {
    return Tenancy.current()
        .flatMap(
            tenant ->
                Flux.from(
                        connection
                            .createStatement(SET_TENANT)
                            .bind("$1", tenant.toString())
                            .execute())
                    .flatMap(result -> result.getRowsUpdated())
                    .then());
  }
}
