package io.remitstream.streaming.document;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.util.UUID;

/** One document, within its tenant. */
public record DocumentId(UUID value) {

  public static DocumentId next() {
    return new DocumentId(Ids.next());
  }

  /**
   * Reads an id as clients write it. Whatever is no id names no document: {@link DocumentNotFound}.
   */
  public static DocumentId of(String text) {
    try {
      return new DocumentId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw new DocumentNotFound();
    }
  }

  @Override
  public String toString() {
    return value.toString();
  }

  /** Absent, deleted, or another tenant's: all look the same. */
  public static final class DocumentNotFound extends Fault {
    public DocumentNotFound() {
      super(Kind.NOT_FOUND, "not-found", "There is no document with this id.");
    }
  }
}
