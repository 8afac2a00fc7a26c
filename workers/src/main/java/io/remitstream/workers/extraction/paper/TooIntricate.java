package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A page on which the engine lost itself; trying again changes nothing. */
public final class TooIntricate extends Fault {

  private static final long serialVersionUID = 1L;

  TooIntricate() {
    super(
        Kind.UNPROCESSABLE,
        "unreadable-document",
        "A page is more intricate than can be read (expected: the page of a remittance).");
  }
}
