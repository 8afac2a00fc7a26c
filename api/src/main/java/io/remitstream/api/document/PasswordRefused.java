package io.remitstream.api.document;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A password that was not taken. */
final class PasswordRefused extends Fault {

  private PasswordRefused(String message) {
    super(Kind.CONFLICT, "password-not-asked", message);
  }

  static PasswordRefused notAsked() {
    return new PasswordRefused(
        "The document does not ask for a password (expected: status PASSWORD_REQUIRED).");
  }
}
