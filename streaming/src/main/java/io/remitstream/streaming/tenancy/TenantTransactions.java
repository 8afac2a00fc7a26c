package io.remitstream.streaming.tenancy;

import io.r2dbc.spi.ConnectionFactory;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/**
 * The only way to a tenant's rows. The tenant comes from the Reactor Context ({@link Tenancy}) and
 * is set for the transaction alone, where row-level security reads it; without a tenant nothing
 * runs.
 */
public final class TenantTransactions extends Transactions {

  /**
   * The first conditions of a statement of {@link #inOneStatement}. Its own {@code $1} is the
   * tenant. A condition that no row takes part in is asked before any row is looked at, so the
   * tenant is set by then; if ever it were not, the statement would see nothing.
   */
  public static final String OF_TENANT =
      "(select set_config('app.tenant', $1, true)) is not null"
          + " and tenant_id = (select current_tenant())";

  /**
   * @param pool of {@link TenantConnections}
   */
  TenantTransactions(ConnectionFactory pool, int admitted) {
    super(pool, admitted);
  }

  /**
   * Runs one statement that reads, which is a transaction by itself and sets the tenant itself: one
   * trip to the server where {@link #inTransaction} takes three. Fails as that does.
   *
   * @param sql with {@link #OF_TENANT} as its first conditions; other parameters from {@code $2} on
   */
  public <T> Mono<T> inOneStatement(String sql, Function<GenericExecuteSpec, Mono<T>> work) {
    return Tenancy.current()
        .flatMap(
            tenant ->
                admitted(
                    client ->
                        Shield.unlessAbandoned()
                            .then(work.apply(client.sql(sql).bind("$1", tenant.toString())))));
  }
}
