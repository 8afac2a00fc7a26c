package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The document has fewer pages. */
public final class NoSuchPage extends Fault {

  private static final long serialVersionUID = 1L;

  public NoSuchPage(int page) {
    super(Kind.NOT_FOUND, "not-found", "The document has no page %d.".formatted(page));
  }
}
