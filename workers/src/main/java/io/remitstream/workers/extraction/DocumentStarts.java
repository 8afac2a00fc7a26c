package io.remitstream.workers.extraction;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.event.DocumentEvent.DocumentProcessing;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.job.Fence;
import io.remitstream.workers.job.Lease;
import io.remitstream.workers.job.LeaseLost;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** A document's reading begins: it is in progress, and told as such. */
final class DocumentStarts {

  private final TenantTransactions transactions;
  private final Fence fence;
  private final EventLog log;
  private final Clock clock;

  DocumentStarts(TenantTransactions transactions, Fence fence, EventLog log, Clock clock) {
    this.transactions = transactions;
    this.fence = fence;
    this.log = log;
    this.clock = clock;
  }

  /** The document is being read; told the first time only. */
  Mono<Source> begin(Lease lease) {
    return transactions.inTransaction(
        client ->
            fence
                .check(client, lease)
                .then(Mono.defer(() -> started(client, lease)))
                .switchIfEmpty(Mono.error(LeaseLost::new))
                .delayUntil(begun -> announce(client, lease, begun))
                .map(begun -> new Source(lease, begun.key(), begun.password(), begun.corrected())));
  }

  private Mono<Begun> started(DatabaseClient client, Lease lease) {
    return client
        .sql(
            """
            update document set status = :status, stage = :stage, claims_read = 0, claims_total = null,
              pages_read = null, pages_total = null, document_type = null, updated_at = :now
            where tenant_id = (select current_tenant()) and id = :document and deleted_at is null
            returning old.status as former, wrapped_key, key_id, password,
              exists (select 1 from review_entry r
                      where r.tenant_id = (select current_tenant()) and r.document_id = :document
                        and r.action = 'CORRECTED') as corrected
            """)
        .bind("status", DocumentStatus.PROCESSING.name())
        .bind("stage", Stage.READING.name())
        .bind("now", clock.instant())
        .bind("document", lease.document().value())
        .map(row -> begun(lease, row))
        .one();
  }

  private Mono<Void> announce(DatabaseClient client, Lease lease, Begun begun) {
    var event = new DocumentProcessing(lease.document().value());
    return begun.first() ? log.append(client, event, lease.cause()) : Mono.empty();
  }

  private static Begun begun(Lease lease, Readable row) {
    var key =
        new WrappedDocumentKey(
            lease.tenant(),
            lease.document().value(),
            required(row, "key_id", UUID.class),
            required(row, "wrapped_key", byte[].class));
    boolean first = DocumentStatus.RECEIVED.name().equals(row.get("former", String.class));
    boolean corrected = required(row, "corrected", Boolean.class);
    return new Begun(key, row.get("password", byte[].class), first, corrected);
  }

  private static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }

  private record Begun(
      WrappedDocumentKey key, byte @Nullable [] password, boolean first, boolean corrected) {}
}
