package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** X12, and well-formed as far as was read, but no transaction in it is an 835. */
public final class NotAn835 extends Fault {

  private static final long serialVersionUID = 1L;

  /**
   * @param found transaction set identifier (ST01), e.g. {@code 837}
   */
  public NotAn835(String found) {
    super(
        Kind.UNPROCESSABLE,
        "not-an-835",
        "The document holds X12 transactions of type " + found + " (expected: 835).");
  }
}
