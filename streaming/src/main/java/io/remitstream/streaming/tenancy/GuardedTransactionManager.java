package io.remitstream.streaming.tenancy;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.publisher.Mono;

/** Does not go on, after a transaction's BEGIN, for an asker who has gone. */
final class GuardedTransactionManager extends R2dbcTransactionManager {

  GuardedTransactionManager(ConnectionFactory connections) {
    super(connections);
  }

  @Override
  protected Mono<Void> prepareTransactionalConnection(
      Connection connection, TransactionDefinition definition) {
    return Shield.unlessAbandoned()
        .then(super.prepareTransactionalConnection(connection, definition));
  }
}
