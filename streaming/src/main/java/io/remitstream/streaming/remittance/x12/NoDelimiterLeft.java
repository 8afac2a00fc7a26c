package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The document's values hold every character that could separate them in an 835. */
public final class NoDelimiterLeft extends Fault {

  private static final long serialVersionUID = 1L;

  NoDelimiterLeft() {
    super(
        Kind.UNPROCESSABLE,
        "no-delimiter-left",
        "The document's values hold every character that could separate them (expected: one"
            + " left).");
  }
}
