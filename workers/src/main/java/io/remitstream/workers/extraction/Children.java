package io.remitstream.workers.extraction;

import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobReceipt;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.document.HarmlessName;
import io.remitstream.streaming.document.NewDocument;
import io.remitstream.streaming.event.DocumentEvent.DocumentUploaded;
import io.remitstream.streaming.event.EventLog;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.job.Jobs;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.IssuedDocumentKey;
import io.remitstream.streaming.tenancy.TenantTransactions;
import io.remitstream.workers.extraction.archive.ArchiveEntry;
import io.remitstream.workers.extraction.archive.ArchiveRefused;
import io.remitstream.workers.job.Fence;
import io.remitstream.workers.job.Lease;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Makes documents of an archive's files, as an upload does: the bytes are sealed as they come, then
 * one fenced transaction makes the document known, tells of it, and makes its extraction due. A
 * file that an earlier attempt took is not taken again; bytes that such an attempt left are swept.
 */
final class Children {

  private static final String BYTES = "application/octet-stream";

  private final DocumentKeys keys;
  private final BlobStore blobs;
  private final TenantTransactions transactions;
  private final DocumentStore documents;
  private final Fence fence;
  private final EventLog log;
  private final Jobs jobs = new Jobs();
  private final Clock clock;

  Children(
      DocumentKeys keys,
      BlobStore blobs,
      TenantTransactions transactions,
      Fence fence,
      EventLog log,
      Clock clock) {
    this.keys = keys;
    this.blobs = blobs;
    this.transactions = transactions;
    this.documents = new DocumentStore(transactions, keys);
    this.fence = fence;
    this.log = log;
    this.clock = clock;
  }

  /** What is known of an archive. Fails with {@link ArchiveRefused} where it came in one itself. */
  Mono<Parent> parent(Lease lease) {
    return transactions.inTransaction(client -> parent(client, lease));
  }

  private static Mono<Parent> parent(DatabaseClient client, Lease lease) {
    return client
        .sql(
            """
            select category, parent_id, array(
              select entry from document child
              where child.tenant_id = document.tenant_id and child.parent_id = document.id) as taken
            from document where tenant_id = (select current_tenant()) and id = $1
            """)
        .bind("$1", lease.document().value())
        .map(
            row ->
                new Parent(
                    lease,
                    row.get("category", String.class),
                    Set.of(Objects.requireNonNull(row.get("taken", Integer[].class))),
                    Optional.ofNullable(row.get("parent_id", UUID.class)).isPresent()))
        .one()
        .filter(parent -> !parent.nested())
        .switchIfEmpty(Mono.error(ArchiveRefused::nested));
  }

  /**
   * @param limitBytes of one file; the archive's own limits come first
   */
  Mono<Void> take(Parent parent, ArchiveEntry entry, long limitBytes) {
    return parent.taken().contains(entry.index())
        ? Mono.empty()
        : stored(parent, entry, limitBytes);
  }

  private Mono<Void> stored(Parent parent, ArchiveEntry entry, long limitBytes) {
    var id = DocumentId.next();
    var blob = new BlobId(parent.lease().tenant(), id.value());
    return keys.create(parent.lease().tenant(), id.value())
        .flatMap(
            key ->
                blobs
                    .write(blob, key.key(), entry.body(), limitBytes)
                    .map(receipt -> document(parent, entry, id, key, receipt)))
        .flatMap(document -> known(parent.lease(), document));
  }

  private NewDocument document(
      Parent parent,
      ArchiveEntry entry,
      DocumentId id,
      IssuedDocumentKey key,
      BlobReceipt receipt) {
    return new NewDocument(
        id,
        key,
        HarmlessName.of(entry.name()),
        parent.category(),
        BYTES,
        receipt.size(),
        receipt.sha256(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        new NewDocument.Entry(parent.lease().document(), entry.index()));
  }

  private Mono<Void> known(Lease lease, NewDocument document) {
    return transactions.inTransaction(
        client ->
            fence
                .check(client, lease)
                .then(Mono.defer(() -> documents.insert(client, document)))
                .then(Mono.defer(() -> log.append(client, uploaded(document), lease.cause())))
                .then(
                    Mono.defer(
                        () ->
                            jobs.enqueue(
                                client,
                                JobKind.EXTRACTION,
                                document.id(),
                                document.sizeBytes(),
                                lease.cause()))));
  }

  private static DocumentUploaded uploaded(NewDocument document) {
    return new DocumentUploaded(
        document.id().value(), document.contentType(), document.sizeBytes());
  }

  /**
   * An archive while it is unpacked.
   *
   * @param taken the places of files that are documents already
   * @param nested whether it came in an archive
   */
  record Parent(Lease lease, @Nullable String category, Set<Integer> taken, boolean nested) {}
}
