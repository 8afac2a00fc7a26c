package io.remitstream.streaming.access;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A scope that no key can have. */
public final class UnknownScope extends Fault {
  UnknownScope() {
    super(
        Kind.INVALID,
        "unknown-scope",
        "There is no such scope (expected: documents:read, documents:write, documents:extract,"
            + " events:read, reviews:write, webhooks:manage, notifications:read or"
            + " notifications:manage).");
  }
}
