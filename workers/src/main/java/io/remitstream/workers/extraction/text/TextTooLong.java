package io.remitstream.workers.extraction.text;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** Plain text of more pages than are read. */
public final class TextTooLong extends Fault {

  private static final long serialVersionUID = 1L;

  TextTooLong(int pages) {
    super(
        Kind.TOO_LARGE,
        "too-many-pages",
        "The text has too many pages (expected: at most " + pages + ").");
  }
}
