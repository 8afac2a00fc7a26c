package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A page was not read within its time. */
public final class PageTimedOut extends Fault {

  private static final long serialVersionUID = 1L;

  public PageTimedOut() {
    super(Kind.UNPROCESSABLE, "page-timed-out", "The page could not be read within its time.");
  }
}
