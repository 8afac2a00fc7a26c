package io.remitstream.workers.job;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.tenancy.DispatchTransactions;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import reactor.core.publisher.Mono;

/**
 * Leases over all tenants. Whose job is next: the oldest due one of the tenant that was served
 * longest ago. All times are the database's.
 */
public final class Leases {

  private static final String SKIPPING = "skip locked";
  private static final String WAITING = "";

  private static final String NEXT =
      """
      with turn as (
        select t.tenant_id from job_turn t
        where t.kind = :kind and exists (
          select from job j
          where j.kind = t.kind and j.tenant_id = t.tenant_id and j.state = 'DUE'
            and j.due_at <= statement_timestamp() and j.size_bytes <= :largest)
        order by t.served_at, t.tenant_id limit 1
        for no key update of t %s),
      next as (
        select j.tenant_id, j.id from job j join turn using (tenant_id)
        where j.kind = :kind and j.state = 'DUE'
          and j.due_at <= statement_timestamp() and j.size_bytes <= :largest
        order by j.due_at, j.id limit 1
        for no key update of j skip locked),
      served as (
        update job_turn set served_at = clock_timestamp() from next
        where job_turn.tenant_id = next.tenant_id and job_turn.kind = :kind)
      update job set state = 'RUNNING', attempts = attempts + 1, lease_token = lease_token + 1,
                     lease_owner = :owner, lease_until = clock_timestamp() + make_interval(secs => :seconds)
      from next where job.tenant_id = next.tenant_id and job.id = next.id
      returning job.tenant_id, job.id, job.document_id, job.kind, job.size_bytes, job.lease_token,
                job.attempts, job.deferrals, job.correlationid, job.traceparent
      """;

  private final DispatchTransactions transactions;
  private final String owner;
  private final double seconds;

  /**
   * @param owner names this process, for people who look at the table
   */
  public Leases(DispatchTransactions transactions, String owner, Duration lease) {
    this.transactions = transactions;
    this.owner = owner;
    this.seconds = lease.toMillis() / 1000.0;
  }

  /**
   * Takes the next job of at most {@code largest} bytes; the attempt is counted with it. Empty if
   * nothing is due.
   */
  public Mono<Lease> next(JobKind kind, long largest) {
    // A tenant whose turn is being taken at this moment is passed over first; if nobody else is
    // due, it is worth waiting for.
    return next(SKIPPING, kind, largest)
        .switchIfEmpty(Mono.defer(() -> next(WAITING, kind, largest)));
  }

  private Mono<Lease> next(String locked, JobKind kind, long largest) {
    return transactions.inOneStatement(
        client ->
            client
                .sql(NEXT.formatted(locked))
                .bind("kind", kind.name())
                .bind("largest", largest)
                .bind("owner", owner)
                .bind("seconds", seconds)
                .map(Leases::lease)
                .one());
  }

  /** Fails with {@link LeaseLost} if the job is no longer this lease's. */
  public Mono<Void> renew(Lease lease) {
    return change(
        lease, "lease_until = clock_timestamp() + make_interval(secs => :seconds)", seconds);
  }

  /** Makes the job due at once, as if it had not been tried. */
  public Mono<Void> giveBack(Lease lease) {
    return release(lease, "attempts = greatest(attempts - 1, 0)", Duration.ZERO);
  }

  /** Makes the job due again after a while; the attempt counts. */
  public Mono<Void> retry(Lease lease, Duration wait) {
    return release(lease, "attempts = attempts", wait);
  }

  /** Makes the job due again after a while; the attempt does not count, a part was away. */
  public Mono<Void> defer(Lease lease, Duration wait) {
    return release(lease, "attempts = greatest(attempts - 1, 0), deferrals = deferrals + 1", wait);
  }

  private Mono<Void> release(Lease lease, String counted, Duration wait) {
    return change(
        lease,
        "state = 'DUE', due_at = clock_timestamp() + make_interval(secs => :seconds),"
            + " lease_token = lease_token + 1, lease_owner = null, lease_until = null, "
            + counted,
        wait.toMillis() / 1000.0);
  }

  private Mono<Void> change(Lease lease, String change, double after) {
    return transactions.inOneStatement(
        client ->
            client
                .sql(
                    "update job set "
                        + change
                        + " where tenant_id = :tenant and id = :job and lease_token = :token and"
                        + " state = 'RUNNING'")
                .bind("seconds", after)
                .bind("tenant", lease.tenant().value())
                .bind("job", lease.job())
                .bind("token", lease.token())
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(LeaseLost::new))
                .then());
  }

  private static Lease lease(Readable row) {
    return new Lease(
        new TenantId(required(row, "tenant_id", UUID.class)),
        required(row, "id", UUID.class),
        new DocumentId(required(row, "document_id", UUID.class)),
        JobKind.valueOf(required(row, "kind", String.class)),
        required(row, "size_bytes", Long.class),
        required(row, "lease_token", Long.class),
        required(row, "attempts", Integer.class),
        required(row, "deferrals", Integer.class),
        row.get("correlationid", String.class),
        row.get("traceparent", String.class));
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
