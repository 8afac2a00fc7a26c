package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The document is encrypted, and the password given does not open it. */
public final class WrongPassword extends Fault {

  private static final long serialVersionUID = 1L;

  public WrongPassword() {
    super(Kind.UNPROCESSABLE, "wrong-password", "The password does not open the document.");
  }
}
