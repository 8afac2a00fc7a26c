package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** Pictures of pages on which nothing can be read for certain: nobody can say what they are. */
public final class UnreadableScan extends Fault {

  private static final long serialVersionUID = 1L;

  public UnreadableScan() {
    super(
        Kind.UNPROCESSABLE,
        "unreadable-scan",
        "Half of the letters on its pages are guesses (expected: a scan at 200 to 300 dots an"
            + " inch).");
  }
}
