package io.remitstream.api.operation;

import io.remitstream.streaming.tenancy.DispatchTransactions;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/** Whether the database answers: part of readiness, never of liveness. */
final class DatabaseHealth implements ReactiveHealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DispatchTransactions transactions;

  DatabaseHealth(DispatchTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Mono<Health> health() {
    return transactions
        .inTransaction(client -> client.sql("select 1").fetch().one())
        .timeout(PATIENCE)
        .map(answer -> Health.up().build())
        .onErrorResume(failure -> Mono.just(Health.down().build()));
  }
}
