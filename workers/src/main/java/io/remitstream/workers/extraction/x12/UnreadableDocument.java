package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** Nothing in it could be read as X12. */
public final class UnreadableDocument extends Fault {

  private static final long serialVersionUID = 1L;

  private UnreadableDocument(String reason) {
    super(Kind.UNPROCESSABLE, "unreadable-document", reason);
  }

  static UnreadableDocument empty() {
    return new UnreadableDocument("The document is empty (expected: an X12 835).");
  }

  static UnreadableDocument notX12() {
    return new UnreadableDocument(
        "The document is no X12 (expected: an ISA segment at its beginning).");
  }

  static UnreadableDocument brokenOff() {
    return new UnreadableDocument(
        "The document breaks off before its first transaction (expected: an ST segment).");
  }
}
