package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** Nothing of the document can be read as pages. */
public final class UnreadablePages extends Fault {

  private static final long serialVersionUID = 1L;

  public UnreadablePages() {
    super(
        Kind.UNPROCESSABLE,
        "unreadable-document",
        "The document cannot be read (expected: a PDF, PNG, JPEG or TIFF that is whole).");
  }
}
