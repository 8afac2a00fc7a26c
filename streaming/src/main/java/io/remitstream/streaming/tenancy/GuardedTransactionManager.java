package io.remitstream.streaming.tenancy;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import java.util.function.Function;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.publisher.Mono;

/**
 * Prepares each transaction right after its BEGIN, and does not go on for an asker who has gone.
 */
final class GuardedTransactionManager extends R2dbcTransactionManager {

  private final transient Function<Connection, Mono<Void>> preparation;

  GuardedTransactionManager(
      ConnectionFactory connections, Function<Connection, Mono<Void>> preparation) {
    super(connections);
    this.preparation = preparation;
  }

  @Override
  protected Mono<Void> prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) {
    return Shield.unlessAbandoned()
        .then(super.prepareTransactionalConnection(connection, definition))
        .then(preparation.apply(connection));
  }
}
