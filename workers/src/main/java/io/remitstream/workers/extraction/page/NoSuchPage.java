package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The document has fewer pages. */
public final class NoSuchPage extends Fault {

  private static final long serialVersionUID = 1L;

  public NoSuchPage(int pages) {
    super(
        Kind.NOT_FOUND,
        "no-such-page",
        "The document has no such page (expected: 1 to %d).".formatted(pages));
  }
}
