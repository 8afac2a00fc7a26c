package io.remitstream.workers.extraction.format;

import io.remitstream.streaming.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a document's beginning.
 *
 * @param what in words, with an article: "a PDF"
 * @param also what the same bytes could be taken for besides; it is not read
 */
public record Found(DocumentFormat format, String what, @Nullable String also) {

  static Found of(DocumentFormat format, String what) {
    return new Found(format, what, null);
  }

  static Found unknown(String what) {
    return of(DocumentFormat.UNKNOWN, what);
  }

  Found butAlso(@Nullable String other) {
    return new Found(format, what, other);
  }

  /** Why it is not read, or null where it is. */
  public @Nullable Fault refusal() {
    return switch (format) {
      case EMPTY -> UnsupportedDocument.empty();
      case UNKNOWN -> UnsupportedDocument.of(what);
      default -> null;
    };
  }
}
