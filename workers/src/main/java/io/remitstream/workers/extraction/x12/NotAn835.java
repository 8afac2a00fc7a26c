package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** X12, and well-formed as far as was read, but no transaction in it is an 835. */
public final class NotAn835 extends Fault {

  private static final long serialVersionUID = 1L;

  private NotAn835(String message) {
    super(Kind.UNPROCESSABLE, "not-an-835", message);
  }

  /**
   * @param type transaction set identifier (ST01), e.g. {@code 837}
   */
  static NotAn835 butOther(String type) {
    return new NotAn835(
        "The document holds X12 transactions of type " + type + " (expected: 835).");
  }

  static NotAn835 butNothing() {
    return new NotAn835("The interchange holds no transaction (expected: 835).");
  }
}
