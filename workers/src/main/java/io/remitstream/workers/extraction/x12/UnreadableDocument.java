package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** Nothing in it could be read as X12. */
public final class UnreadableDocument extends Fault {

  private static final long serialVersionUID = 1L;

  public UnreadableDocument(String reason) {
    super(Kind.UNPROCESSABLE, "unreadable-document", reason);
  }
}
