package io.remitstream.streaming.tenancy;

import io.r2dbc.spi.ConnectionFactory;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * The way to work across tenants (key lookup, jobs, the outbox, due deliveries): a role and a pool
 * of its own, and no PHI in reach.
 */
public final class DispatchTransactions extends Transactions {

  public DispatchTransactions(ConnectionFactory pool, int admitted) {
    super(pool, admitted);
  }

  /**
   * Runs one statement, which is a transaction by itself: one trip to the server where {@link
   * #inTransaction} takes three. The server commits each statement of {@code work} on its own, so
   * there must not be a second one. Fails as {@link #inTransaction} does.
   */
  public <T> Mono<T> inOneStatement(Function<DatabaseClient, Mono<T>> work) {
    return admitted(client -> Shield.unlessAbandoned().then(work.apply(client)));
  }
}
