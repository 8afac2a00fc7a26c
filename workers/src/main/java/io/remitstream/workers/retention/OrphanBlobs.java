package io.remitstream.workers.retention;

import io.remitstream.streaming.blob.BlobId;
import io.remitstream.streaming.blob.BlobStore;
import io.remitstream.streaming.tenancy.Tenancy;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Removes bytes that belong to no document: those of uploads that broke off between the bytes and
 * the row, and those that a deletion could not remove.
 */
final class OrphanBlobs {

  private static final int LOOKED_UP_AT_ONCE = 500;

  private final BlobStore blobs;
  private final TenantTransactions transactions;

  OrphanBlobs(BlobStore blobs, TenantTransactions transactions) {
    this.blobs = blobs;
    this.transactions = transactions;
  }

  /** Those of one tenant, written before that time; how many were removed. */
  Mono<Long> remove(TenantId tenant, Instant before) {
    return blobs
        .list(tenant, before)
        .buffer(LOOKED_UP_AT_ONCE)
        .concatMap(this::orphans)
        .concatMap(orphan -> blobs.delete(new BlobId(tenant, orphan)).thenReturn(orphan))
        .count()
        .contextWrite(Tenancy.of(tenant)::apply);
  }

  private Flux<UUID> orphans(List<BlobId> stored) {
    UUID[] ids = stored.stream().map(BlobId::document).toArray(UUID[]::new);
    return transactions
        .inTransaction(client -> withoutDocument(client, ids))
        .flatMapMany(Flux::fromIterable);
  }

  private static Mono<List<UUID>> withoutDocument(DatabaseClient client, UUID[] ids) {
    return client
        .sql(
            """
            select b.id from unnest(:ids::uuid[]) as b(id)
            where not exists (select from document d
                              where d.tenant_id = (select current_tenant()) and d.id = b.id and d.deleted_at is null)
            """)
        .bind("ids", ids)
        .mapValue(UUID.class)
        .all()
        .collectList();
  }
}
