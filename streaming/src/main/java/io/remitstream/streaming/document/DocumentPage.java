package io.remitstream.streaming.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Documents, the newest first.
 *
 * @param next the last of this page, where there are more
 */
public record DocumentPage(List<Document> documents, @Nullable Place next) {

  public DocumentPage {
    documents = List.copyOf(documents);
  }

  /** A place in the order of documents: everything older comes after it. */
  public record Place(Instant receivedAt, DocumentId id) {
    static Place of(Document document) {
      return new Place(document.receivedAt(), document.id());
    }
  }

  /** A page of what was asked for, out of one document more than fits. */
  static DocumentPage of(List<Document> found, int limit) {
    if (found.size() <= limit) {
      return new DocumentPage(found, null);
    }
    List<Document> kept = found.subList(0, limit);
    return new DocumentPage(kept, Place.of(kept.getLast()));
  }
}
