package io.remitstream.streaming.review;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentId.DocumentNotFound;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.remittance.StoredForm.RemittanceDetail;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Reads the rows that a review is about, as part of the caller's transaction. */
final class ReviewRows {

  private ReviewRows() {}

  /** Fails with {@link DocumentNotFound}. */
  static Mono<Void> exists(DatabaseClient client, DocumentId document) {
    return client
        .sql(
            "select 1 from document where tenant_id = (select current_tenant()) and id = $1 and"
                + " deleted_at is null")
        .bind("$1", document.value())
        .fetch()
        .one()
        .switchIfEmpty(Mono.error(DocumentNotFound::new))
        .then();
  }

  /**
   * Keeps everybody else from changing the document until the transaction ends. Fails with {@link
   * DocumentNotFound}.
   */
  static Mono<Locked> lock(DatabaseClient client, DocumentId document) {
    return client
        .sql(
            """
            select revision, status, document_type, size_bytes from document
            where tenant_id = (select current_tenant()) and id = $1 and deleted_at is null
            for no key update
            """)
        .bind("$1", document.value())
        .map(Locked::of)
        .one()
        .switchIfEmpty(Mono.error(DocumentNotFound::new));
  }

  /** What decides whether a step may be taken. */
  record Locked(int revision, DocumentStatus status, @Nullable String type, long sizeBytes) {

    static Locked of(Readable row) {
      return new Locked(
          required(row, "revision", Integer.class),
          DocumentStatus.valueOf(required(row, "status", String.class)),
          row.get("document_type", String.class),
          required(row, "size_bytes", Long.class));
    }

    /** Whether it came on paper, so that paper's arithmetic holds. */
    boolean paper() {
      return type != null && !type.equals("ERA");
    }

    Locked require(@Nullable Integer expected, List<DocumentStatus> statuses) {
      if (expected != null && expected != revision) {
        throw ReviewRefused.moved(revision);
      }
      if (!statuses.contains(status)) {
        throw ReviewRefused.state(status);
      }
      return this;
    }
  }

  record ClaimRow(UUID id, int ordinal, Claim claim) {}

  record RemittanceRow(UUID id, RemittanceDetail detail) {}

  /** The claims of a remittance behind an ordinal, or one of them. */
  static Mono<List<ClaimRow>> claims(
      DatabaseClient client,
      FieldCipher cipher,
      DocumentId document,
      int remittance,
      int after,
      int limit) {
    return client
        .sql(
            """
            select id, ordinal, detail::text as detail, identity from claim
            where tenant_id = (select current_tenant()) and document_id = $1 and remittance_ordinal = $2 and ordinal > $3
            order by ordinal limit $4
            """)
        .bind("$1", document.value())
        .bind("$2", remittance)
        .bind("$3", after)
        .bind("$4", limit)
        .map(row -> claim(row, cipher))
        .all()
        .collectList();
  }

  private static ClaimRow claim(Readable row, FieldCipher cipher) {
    return new ClaimRow(
        required(row, "id", UUID.class),
        required(row, "ordinal", Integer.class),
        stored(row, cipher, StoredForm.CLAIM_TABLE).toClaim());
  }

  /** Empty where there is none. */
  static Mono<RemittanceRow> remittance(
      DatabaseClient client, FieldCipher cipher, DocumentId document, int ordinal) {
    return client
        .sql(
            """
            select id, detail::text as detail, identity from remittance
            where tenant_id = (select current_tenant()) and document_id = $1 and ordinal = $2
            """)
        .bind("$1", document.value())
        .bind("$2", ordinal)
        .map(
            row ->
                new RemittanceRow(
                    required(row, "id", UUID.class),
                    stored(row, cipher, StoredForm.REMITTANCE_TABLE).toRemittance()))
        .one();
  }

  private static StoredForm stored(Readable row, FieldCipher cipher, String table) {
    var place = new Place(table, StoredForm.IDENTITY_COLUMN, required(row, "id", UUID.class));
    byte[] identity = cipher.open(required(row, StoredForm.IDENTITY_COLUMN, byte[].class), place);
    return new StoredForm(required(row, "detail", String.class), identity);
  }

  static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
