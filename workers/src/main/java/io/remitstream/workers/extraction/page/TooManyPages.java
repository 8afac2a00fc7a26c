package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The document has more pages than are read. */
public final class TooManyPages extends Fault {

  private static final long serialVersionUID = 1L;

  public TooManyPages(int most) {
    super(
        Kind.TOO_LARGE,
        "too-many-pages",
        "The document has too many pages (expected: at most %d).".formatted(most));
  }
}
