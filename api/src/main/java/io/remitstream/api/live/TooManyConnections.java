package io.remitstream.api.live;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The tenant has as many streams and sockets open as it may. */
final class TooManyConnections extends Fault {
  TooManyConnections() {
    super(
        Kind.THROTTLED,
        "too-many-connections",
        "As many streams and sockets are open as may be; close one first.");
  }
}
