package io.remitstream.workers.job;

import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Heals what crashes and lost messages leave: jobs of workers that went silent are made due again,
 * and due jobs that nobody was told of are found. All times are the database's.
 */
public final class Sweeper {

  private static final int MOST_AT_ONCE = 500;

  private final DispatchTransactions transactions;

  public Sweeper(DispatchTransactions transactions) {
    this.transactions = transactions;
  }

  /**
   * How many jobs of this kind are due now, expired leases among them; counted up to {@code most}.
   */
  public Mono<Integer> due(JobKind kind, int most) {
    return transactions
        .inOneStatement(Sweeper::expire)
        .then(transactions.inOneStatement(client -> count(client, kind, most)));
  }

  /** A job whose row is locked is being written at this moment; the next round sees to it. */
  private static Mono<Void> expire(DatabaseClient client) {
    return client
        .sql(
            """
            with expired as (
              select tenant_id, id from job
              where state = 'RUNNING' and lease_until < statement_timestamp()
              limit :most for no key update skip locked)
            update job set state = 'DUE', due_at = clock_timestamp(),
                           lease_token = lease_token + 1, lease_owner = null, lease_until = null
            from expired where job.tenant_id = expired.tenant_id and job.id = expired.id
            """)
        .bind("most", MOST_AT_ONCE)
        .then();
  }

  private static Mono<Integer> count(DatabaseClient client, JobKind kind, int most) {
    return client
        .sql(
            """
            select count(*)::integer as due from (
              select from job where kind = :kind and state = 'DUE' and due_at <= statement_timestamp() limit :most) d
            """)
        .bind("kind", kind.name())
        .bind("most", most)
        .mapValue(Integer.class)
        .one();
  }
}
