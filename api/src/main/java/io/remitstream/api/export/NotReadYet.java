package io.remitstream.api.export;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** An 835 tells a whole remittance, and the document is still being read. */
final class NotReadYet extends Fault {

  private static final long serialVersionUID = 1L;

  NotReadYet() {
    super(
        Kind.CONFLICT,
        "not-read-yet",
        "The document is still being read (expected: an outcome); try again shortly.");
  }
}
