package io.remitstream.streaming.document;

import io.remitstream.streaming.keys.IssuedDocumentKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document whose bytes are stored already, and which is to be known from now on.
 *
 * @param key its own, under which the bytes were encrypted
 * @param sha256 of its bytes, lower-case hexadecimal
 */
public record NewDocument(
    DocumentId id,
    IssuedDocumentKey key,
    @Nullable String fileName,
    @Nullable String category,
    String contentType,
    long sizeBytes,
    String sha256,
    Instant receivedAt) {

  /** As it stands when it has just come in. */
  public Document received() {
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
        null);
  }
}
