package io.remitstream.workers.extraction.page.reader;

import io.remitstream.workers.extraction.page.wire.Refusal;
import java.io.IOException;

/** A document is not opened. */
final class Refused extends IOException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  Refused(Refusal refusal) {
    super(refusal.name());
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
