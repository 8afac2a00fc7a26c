package io.remitstream.workers.extraction.format;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A document of a kind that is not read here. */
public final class UnsupportedDocument extends Fault {

  private static final long serialVersionUID = 1L;
  private static final String READ =
      " (expected: X12 835, PDF, PNG, JPEG, TIFF, CSV, plain text, or a ZIP of these).";

  private UnsupportedDocument(String code, String message) {
    super(Kind.UNSUPPORTED, code, message);
  }

  /**
   * @param what was found, in words
   */
  static UnsupportedDocument of(String what) {
    return new UnsupportedDocument("unsupported-document", "The document is " + what + READ);
  }

  static UnsupportedDocument empty() {
    return new UnsupportedDocument("unreadable-document", "The document is empty" + READ);
  }
}
