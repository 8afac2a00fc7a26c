package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The document is larger than pages are read from. */
public final class TooManyBytes extends Fault {

  private static final long serialVersionUID = 1L;

  public TooManyBytes(long most) {
    super(
        Kind.TOO_LARGE,
        "document-too-large",
        "The document is too large to be read by pages (expected: at most %d bytes)."
            .formatted(most));
  }
}
