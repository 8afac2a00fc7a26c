package io.remitstream.streaming.document;

import io.remitstream.streaming.keys.IssuedDocumentKey;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document whose bytes are stored already, and which is to be known from now on.
 *
 * @param key its own, under which the bytes were encrypted
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param entry where it came out of an archive
 */
public record NewDocument(
    DocumentId id,
    IssuedDocumentKey key,
    @Nullable String fileName,
    @Nullable String category,
    String contentType,
    long sizeBytes,
    String sha256,
    Instant receivedAt,
    @Nullable Entry entry) {

  /** Sent by itself. */
  public NewDocument(
      DocumentId id,
      IssuedDocumentKey key,
      @Nullable String fileName,
      @Nullable String category,
      String contentType,
      long sizeBytes,
      String sha256,
      Instant receivedAt) {
    this(id, key, fileName, category, contentType, sizeBytes, sha256, receivedAt, null);
  }

  /**
   * A file's place in an archive.
   *
   * @param place counted from 0
   */
  public record Entry(DocumentId archive, int place) {}

  /**
   * As it stands when it has just come in.
   *
   * @param duplicateOf documents of the same file
   */
  Document received(List<DocumentId> duplicateOf) {
    return new Document(
        id,
        1,
        DocumentStatus.RECEIVED,
        fileName,
        category,
        contentType,
        null,
        sizeBytes,
        sha256,
        Document.Progress.NONE,
        new Document.Counts(0, 0, 0, 0),
        null,
        null,
        receivedAt,
        receivedAt,
        null,
        entry == null ? null : entry.archive(),
        duplicateOf);
  }
}
