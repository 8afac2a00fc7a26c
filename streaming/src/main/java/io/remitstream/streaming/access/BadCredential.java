package io.remitstream.streaming.access;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** Malformed, unknown, wrong, expired, revoked or used up: the answer does not say which. */
public final class BadCredential extends Fault {
  public BadCredential() {
    super(
        Kind.UNAUTHENTICATED,
        "unauthenticated",
        "The request carries no credential that is known (expected: Authorization: Bearer with an"
            + " API key).");
  }
}
