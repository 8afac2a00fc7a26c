package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The document is encrypted, and no password was given. */
public final class PasswordNeeded extends Fault {

  private static final long serialVersionUID = 1L;

  public PasswordNeeded() {
    super(
        Kind.UNPROCESSABLE,
        "password-needed",
        "The document is encrypted (expected: its password).");
  }
}
