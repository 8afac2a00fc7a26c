package io.remitstream.streaming.document;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.remitstream.streaming.document.DocumentId.DocumentNotFound;
import io.remitstream.streaming.keys.BlindIndex.Field;
import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.tenancy.TenantTransactions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A tenant's documents, without what was read from them. */
public final class DocumentStore {

  /** The most documents that one page holds. */
  public static final int MAX_PAGE = 100;

  private static final String ONE =
      "select "
          + DocumentRow.COLUMNS
          + " from document where "
          + TenantTransactions.OF_TENANT
          + " and id = $2 and deleted_at is null";

  private final TenantTransactions transactions;
  private final DocumentKeys keys;

  public DocumentStore(TenantTransactions transactions, DocumentKeys keys) {
    this.transactions = transactions;
    this.keys = keys;
  }

  /**
   * Makes it known, as part of the caller's transaction; file name and hash go in sealed. It is
   * marked where the tenant has the same file already: its token and size tell.
   */
  public Mono<Document> insert(DatabaseClient client, NewDocument document) {
    FieldCipher cipher = document.key().key().fields();
    NewDocument.Entry entry = document.entry();
    return client
        .sql(
            """
            insert into document (tenant_id, id, status, category, content_type, size_bytes, file_name, content_hash,
                                  wrapped_key, key_id, received_at, updated_at, parent_id, entry, hash_token, duplicate_of)
            values ($1, $2, 'RECEIVED', $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12, $13, array(
              select id from document
              where tenant_id = (select current_tenant()) and hash_token = $13 and size_bytes = $5 and deleted_at is null
              order by id limit $14))
            returning duplicate_of
            """)
        .bind("$1", document.key().wrapped().tenant().value())
        .bind("$2", document.id().value())
        .bind("$3", Parameters.in(R2dbcType.VARCHAR, document.category()))
        .bind("$4", document.contentType())
        .bind("$5", document.sizeBytes())
        .bind("$6", Parameters.in(R2dbcType.VARBINARY, sealedName(cipher, document)))
        .bind("$7", cipher.seal(document.sha256(), DocumentRow.contentHashOf(document.id())))
        .bind("$8", document.key().wrapped().sealed())
        .bind("$9", document.key().wrapped().keyId())
        .bind("$10", document.receivedAt())
        .bind("$11", uuid(entry == null ? null : entry.archive()))
        .bind("$12", Parameters.in(R2dbcType.INTEGER, entry == null ? null : entry.place()))
        .bind("$13", document.key().index().token(Field.FILE_HASH, document.sha256()).orElseThrow())
        .bind("$14", Document.MOST_DUPLICATES)
        .map(row -> document.received(DocumentRow.duplicates(row)))
        .one();
  }

  private static byte @Nullable [] sealedName(FieldCipher cipher, NewDocument document) {
    String name = document.fileName();
    return name == null ? null : cipher.seal(name, DocumentRow.fileNameOf(document.id()));
  }

  /** Fails with {@link DocumentNotFound}: absent, deleted, or another tenant's. */
  public Mono<Document> get(DocumentId id) {
    return row(id).flatMap(this::opened);
  }

  /** The document and its key, for whoever goes on to what it seals. */
  public Mono<OpenDocument> open(DocumentId id) {
    return row(id)
        .flatMap(row -> keys.open(row.key()).map(key -> new OpenDocument(row.opened(key), key)));
  }

  private Mono<DocumentRow> row(DocumentId id) {
    return transactions
        .inOneStatement(
            ONE, statement -> statement.bind("$2", id.value()).map(DocumentRow::of).one())
        .switchIfEmpty(Mono.error(DocumentNotFound::new));
  }

  private Mono<Document> opened(DocumentRow row) {
    return keys.open(row.key()).map(row::opened);
  }

  /**
   * A page, the newest first.
   *
   * @param after where the page before ended; {@code null} for the first
   * @param limit 1 to {@link #MAX_PAGE}
   */
  public Mono<DocumentPage> list(
      DocumentFilter filter, DocumentPage.@Nullable Place after, int limit) {
    int kept = Math.clamp(limit, 1, MAX_PAGE);
    return transactions
        .inTransaction(client -> rows(client, filter, after, kept + 1))
        .flatMapMany(Flux::fromIterable)
        .concatMap(this::opened)
        .collectList()
        .map(found -> DocumentPage.of(found, kept));
  }

  private static Mono<List<DocumentRow>> rows(
      DatabaseClient client, DocumentFilter filter, DocumentPage.@Nullable Place after, int limit) {
    return client
        .sql(
            "select "
                + DocumentRow.COLUMNS
                + """
                 from document where tenant_id = (select current_tenant()) and deleted_at is null
                  and (cardinality($1::text[]) = 0 or status = any($1))
                  and ($2::timestamptz is null or received_at >= $2)
                  and ($3::timestamptz is null or received_at < $3)
                  and ($4::timestamptz is null or (received_at, id) < ($4, $5))
                  and ($7::uuid is null or parent_id = $7)
                order by received_at desc, id desc limit $6
                """)
        .bind("$1", filter.statuses().toArray(String[]::new))
        .bind("$2", instant(filter.receivedFrom()))
        .bind("$3", instant(filter.receivedBefore()))
        .bind("$4", instant(after == null ? null : after.receivedAt()))
        .bind("$5", uuid(after == null ? null : after.id()))
        .bind("$6", limit)
        .bind("$7", uuid(filter.parent()))
        .map(DocumentRow::of)
        .all()
        .collectList();
  }

  /**
   * The documents that claims stand in, by the claims' ids, in one statement. A claim of nobody's,
   * of another tenant's or of a deleted document is left out.
   */
  public Mono<Map<UUID, Document>> ofClaims(Collection<UUID> claims) {
    return transactions
        .inTransaction(client -> holders(client, claims))
        .flatMapMany(Flux::fromIterable)
        .concatMap(this::byClaim)
        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private static Mono<List<Holder>> holders(DatabaseClient client, Collection<UUID> claims) {
    return client
        .sql(
            "select "
                + DocumentRow.COLUMNS
                + """
                , array(
                  select claim.id from claim
                  where claim.tenant_id = document.tenant_id and claim.document_id = document.id
                    and claim.id = any($1)) as asked
                from document where tenant_id = (select current_tenant()) and deleted_at is null
                  and id in (
                    select document_id from claim where tenant_id = (select current_tenant()) and id = any($1))
                """)
        .bind("$1", claims.toArray(UUID[]::new))
        .map(
            row ->
                new Holder(DocumentRow.of(row), List.of(Rows.required(row, "asked", UUID[].class))))
        .all()
        .collectList();
  }

  private Flux<Map.Entry<UUID, Document>> byClaim(Holder holder) {
    return opened(holder.row())
        .flatMapIterable(
            document -> holder.claims().stream().map(claim -> Map.entry(claim, document)).toList());
  }

  private static Object instant(java.time.@Nullable Instant instant) {
    return Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, instant);
  }

  private static Object uuid(@Nullable DocumentId id) {
    return Parameters.in(
        io.r2dbc.postgresql.codec.PostgresqlObjectId.UUID, id == null ? null : id.value());
  }

  /** A document, and those of the claims asked for that stand in it. */
  private record Holder(DocumentRow row, List<UUID> claims) {}

  /** A document with its key open: hold it for one task only. */
  public record OpenDocument(Document document, DocumentKey key) {}
}
