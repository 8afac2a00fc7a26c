package io.remitstream.api.graphql;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The socket has as many operations running as it may. */
final class TooManyOperations extends Fault {
  TooManyOperations() {
    super(
        Kind.THROTTLED,
        "too-many-operations",
        "As many operations run on this socket as may; end one first.");
  }
}
