package io.remitstream.workers.job;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to work on one job, for a while. Every write under it checks the {@code token} ({@link
 * Fence}): once the job is taken by somebody else, ended or cancelled, the token is another.
 *
 * @param sizeBytes how much there is to read
 * @param token the fence
 * @param attempt which attempt this is, from 1; counted before the work begins
 * @param deferrals how often the job was put off since a part was away, which is not its fault
 */
public record Lease(
    TenantId tenant,
    UUID job,
    DocumentId document,
    JobKind kind,
    long sizeBytes,
    long token,
    int attempt,
    int deferrals,
    @Nullable String correlationId,
    @Nullable String traceparent) {

  /** Why whatever this work does happens: the request that made the job due. */
  public Cause cause() {
    String correlation = correlationId == null ? job.toString() : correlationId;
    return Cause.service("workers", correlation, traceparent);
  }

  /** Whether nobody has ever worked on the job before. */
  public boolean isFirst() {
    return token == 1;
  }
}
