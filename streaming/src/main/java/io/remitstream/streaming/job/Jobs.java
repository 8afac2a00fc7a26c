package io.remitstream.streaming.job;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.event.Cause;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A tenant's jobs, as part of the caller's transaction; who works them is the workers' affair. */
public final class Jobs {

  /** Makes a job due at once; {@code sizeBytes} says how much there is to read. */
  public Mono<Void> enqueue(
      DatabaseClient client, JobKind kind, DocumentId document, long sizeBytes, Cause cause) {
    return Tenancy.current()
        .flatMap(tenant -> insert(client, tenant, kind, document, sizeBytes, cause));
  }

  private static Mono<Void> insert(
      DatabaseClient client,
      TenantId tenant,
      JobKind kind,
      DocumentId document,
      long sizeBytes,
      Cause cause) {
    return client
        .sql(
            """
            with turn as (insert into job_turn (tenant_id, kind) values ($1, $4) on conflict do nothing)
            insert into job (tenant_id, id, document_id, kind, size_bytes, correlationid, traceparent)
            values ($1, $2, $3, $4, $5, $6, $7)
            """)
        .bind("$1", tenant.value())
        .bind("$2", Ids.next())
        .bind("$3", document.value())
        .bind("$4", kind.name())
        .bind("$5", sizeBytes)
        .bind("$6", cause.correlationId())
        .bind("$7", Parameters.in(R2dbcType.VARCHAR, cause.traceparent()))
        .then();
  }

  /**
   * Makes an ended job due once more, as if it were new; one that is not there, or runs, stays as
   * it is. Whatever the earlier attempts left is removed by the next.
   */
  public Mono<Void> again(DatabaseClient client, JobKind kind, DocumentId document) {
    return client
        .sql(
            """
            update job set state = 'DUE', attempts = 0, deferrals = 0, due_at = clock_timestamp(),
                           lease_token = lease_token + 1, lease_owner = null, lease_until = null
            where tenant_id = (select current_tenant()) and document_id = $1 and kind = $2
              and state in ('DONE', 'QUARANTINED')
            """)
        .bind("$1", document.value())
        .bind("$2", kind.name())
        .then();
  }

  /**
   * Fences whoever works on this document: the lease's token is raised, so that every later write
   * under it is refused.
   */
  public Mono<Void> cancel(DatabaseClient client, DocumentId document) {
    return client
        .sql(
            """
            update job set state = 'CANCELLED', lease_token = lease_token + 1, lease_until = null
            where tenant_id = (select current_tenant()) and document_id = $1
            """)
        .bind("$1", document.value())
        .then();
  }

  /**
   * Makes the document's job due once more, as if it were new; whoever still works on it is fenced.
   */
  public Mono<Void> again(
      DatabaseClient client, JobKind kind, DocumentId document, long sizeBytes, Cause cause) {
    return client
        .sql(
            """
            update job set state = 'DUE', attempts = 0, deferrals = 0, due_at = clock_timestamp(), size_bytes = $3,
              lease_token = lease_token + 1, lease_owner = null, lease_until = null, correlationid = $4, traceparent = $5
            where tenant_id = (select current_tenant()) and document_id = $1 and kind = $2
            """)
        .bind("$1", document.value())
        .bind("$2", kind.name())
        .bind("$3", sizeBytes)
        .bind("$4", cause.correlationId())
        .bind("$5", Parameters.in(R2dbcType.VARCHAR, cause.traceparent()))
        .fetch()
        .rowsUpdated()
        .filter(changed -> changed > 0)
        .switchIfEmpty(
            Mono.defer(() -> enqueue(client, kind, document, sizeBytes, cause)).thenReturn(1L))
        .then();
  }
}
