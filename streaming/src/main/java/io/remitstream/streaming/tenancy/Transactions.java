package io.remitstream.streaming.tenancy;

import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.R2dbcException;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Unavailable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * The way into one pool: begin, work, commit; shielded from cancellation, and bounded in number. A
 * cancelled caller's transaction may still commit; calls that must not happen twice carry an
 * idempotency key.
 */
abstract class Transactions {

  private static final String DATABASE = "database";

  private final DatabaseClient client;
  private final TransactionalOperator operator;
  private final int admitted;
  private final AtomicInteger present = new AtomicInteger();

  /**
   * At most {@code admitted} transactions run or wait for a connection; the next is refused at
   * once.
   */
  Transactions(ConnectionFactory pool, int admitted) {
    this.client = DatabaseClient.create(pool);
    this.operator = TransactionalOperator.create(new GuardedTransactionManager(pool));
    this.admitted = admitted;
  }

  /**
   * Runs {@code work} in a transaction of its own. The client is good within it only. Fails with
   * {@link Unavailable} where the database does not answer or too many wait.
   */
  public final <T> Mono<T> inTransaction(Function<DatabaseClient, Mono<T>> work) {
    return admitted(client -> operator.transactional(Mono.defer(() -> work.apply(client))));
  }

  /** Runs {@code work} shielded, counted and with its errors typed, as it is. */
  final <T> Mono<T> admitted(Function<DatabaseClient, Mono<T>> work) {
    return Mono.defer(() -> admit(Shield.shield(counted(work))));
  }

  private <T> Mono<T> admit(Mono<T> transaction) {
    return present.get() < admitted ? transaction : Mono.error(() -> new Unavailable(DATABASE));
  }

  private <T> Mono<T> counted(Function<DatabaseClient, Mono<T>> work) {
    return Mono.defer(
        () -> {
          present.incrementAndGet();
          return work.apply(client)
              .onErrorMap(Transactions::typed)
              .doFinally(end -> present.decrementAndGet());
        });
  }

  private static Throwable typed(Throwable error) {
    return isAway(error) ? new Unavailable(DATABASE, error) : error;
  }

  private static boolean isAway(Throwable error) {
    return !(error instanceof Fault)
        && (error instanceof CannotCreateTransactionException
            || error instanceof DataAccessResourceFailureException
            || error instanceof QueryTimeoutException
            || error instanceof R2dbcException);
  }
}
