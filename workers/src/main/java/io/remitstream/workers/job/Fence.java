package io.remitstream.workers.job;

import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Stands before every write of a job, within the write's own transaction: a worker past its lease
 * is refused. The job's row stays locked until that transaction ends, so that whoever takes the
 * job, or deletes its document, sees all that was written or nothing.
 */
public final class Fence {

  /** Fails with {@link LeaseLost} if the job is no longer this lease's. */
  public Mono<Void> check(DatabaseClient client, Lease lease) {
    return client
        .sql(
            """
            select 1 from job
            where tenant_id = (select current_tenant()) and id = :job and lease_token = :token and state = 'RUNNING'
            for no key update
            """)
        .bind("job", lease.job())
        .bind("token", lease.token())
        .fetch()
        .one()
        .switchIfEmpty(Mono.error(LeaseLost::new))
        .then();
  }

  /** Ends the job: done. Fails with {@link LeaseLost} as {@link #check}. */
  public Mono<Void> complete(DatabaseClient client, Lease lease) {
    return end(client, lease, "DONE");
  }

  /** Ends the job: it was tried often enough. */
  public Mono<Void> quarantine(DatabaseClient client, Lease lease) {
    return end(client, lease, "QUARANTINED");
  }

  private static Mono<Void> end(DatabaseClient client, Lease lease, String state) {
    return client
        .sql(
            """
            update job set state = :state, lease_token = lease_token + 1, lease_owner = null, lease_until = null
            where tenant_id = (select current_tenant()) and id = :job and lease_token = :token and state = 'RUNNING'
            """)
        .bind("state", state)
        .bind("job", lease.job())
        .bind("token", lease.token())
        .fetch()
        .rowsUpdated()
        .filter(rows -> rows == 1)
        .switchIfEmpty(Mono.error(LeaseLost::new))
        .then();
  }
}
