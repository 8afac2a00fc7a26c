package io.remitstream.streaming.document;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.FieldCipher;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code document} whose sealed columns are still sealed.
 *
 * @param bare without file name and hash
 */
record DocumentRow(
    Document bare,
    WrappedDocumentKey key,
    byte @Nullable [] fileName,
    byte @Nullable [] contentHash) {

  static final String COLUMNS =
      """
      tenant_id, id, revision, status, stage, category, document_type, content_type, size_bytes, file_name,
      content_hash, wrapped_key, key_id, claims_read, claims_total, remittances, lines, findings, balanced,
      problem_code, problem_detail, received_at, updated_at, completed_at, pages_read, pages_total,
      parent_id, duplicate_of\
      """;

  private static final String TABLE = "document";

  static Place fileNameOf(DocumentId id) {
    return new Place(TABLE, "file_name", id.value());
  }

  static Place contentHashOf(DocumentId id) {
    return new Place(TABLE, "content_hash", id.value());
  }

  static DocumentRow of(Readable row) {
    UUID id = Rows.required(row, "id", UUID.class);
    return new DocumentRow(
        document(row, new DocumentId(id)),
        key(row, id),
        row.get("file_name", byte[].class),
        row.get("content_hash", byte[].class));
  }

  private static Document document(Readable row, DocumentId id) {
    return new Document(
        id,
        Rows.required(row, "revision", Integer.class),
        DocumentStatus.valueOf(Rows.required(row, "status", String.class)),
        null,
        row.get("category", String.class),
        Rows.required(row, "content_type", String.class),
        row.get("document_type", String.class),
        Rows.required(row, "size_bytes", Long.class),
        null,
        progress(row),
        counts(row),
        row.get("balanced", Boolean.class),
        problem(row),
        Rows.required(row, "received_at", Instant.class),
        Rows.required(row, "updated_at", Instant.class),
        row.get("completed_at", Instant.class),
        parent(row),
        duplicates(row));
  }

  private static @Nullable DocumentId parent(Readable row) {
    UUID parent = row.get("parent_id", UUID.class);
    return parent == null ? null : new DocumentId(parent);
  }

  static List<DocumentId> duplicates(Readable row) {
    return Arrays.stream(Rows.required(row, "duplicate_of", UUID[].class))
        .map(DocumentId::new)
        .toList();
  }

  private static Document.Progress progress(Readable row) {
    return new Document.Progress(
        Stage.valueOf(Rows.required(row, "stage", String.class)),
        Rows.required(row, "claims_read", Integer.class),
        row.get("claims_total", Integer.class),
        row.get("pages_read", Integer.class),
        row.get("pages_total", Integer.class));
  }

  private static Document.Counts counts(Readable row) {
    return new Document.Counts(
        Rows.required(row, "remittances", Integer.class),
        Rows.required(row, "claims_read", Integer.class),
        Rows.required(row, "lines", Integer.class),
        Rows.required(row, "findings", Integer.class));
  }

  private static Document.@Nullable Problem problem(Readable row) {
    String code = row.get("problem_code", String.class);
    return code == null
        ? null
        : new Document.Problem(code, row.get("problem_detail", String.class));
  }

  private static WrappedDocumentKey key(Readable row, UUID id) {
    return new WrappedDocumentKey(
        new TenantId(Rows.required(row, "tenant_id", UUID.class)),
        id,
        Rows.required(row, "key_id", UUID.class),
        Rows.required(row, "wrapped_key", byte[].class));
  }

  Document opened(DocumentKey opener) {
    FieldCipher cipher = opener.fields();
    return bare.named(
        opened(cipher, fileName, fileNameOf(bare.id())),
        opened(cipher, contentHash, contentHashOf(bare.id())));
  }

  private static @Nullable String opened(
      FieldCipher cipher, byte @Nullable [] sealed, Place place) {
    return sealed == null ? null : cipher.openText(sealed, place);
  }
}
