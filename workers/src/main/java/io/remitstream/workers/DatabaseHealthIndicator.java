package io.remitstream.workers;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whether the database answers: part of readiness, never of liveness. */
@Component
final class DatabaseHealthIndicator extends AbstractReactiveHealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DispatchTransactions transactions;

  DatabaseHealthIndicator(DispatchTransactions transactions) {
    super("The database does not answer.");
    this.transactions = transactions;
  }

  @Override
  protected Mono<Health> doHealthCheck(Health.Builder builder) {
    return transactions
        .inTransaction(client -> client.sql("select 1").fetch().one())
        .timeout(PATIENCE)
        .map(answered -> builder.up().build());
  }
}
