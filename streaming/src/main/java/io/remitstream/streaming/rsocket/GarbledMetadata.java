package io.remitstream.streaming.rsocket;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A payload whose metadata cannot be read. */
public final class GarbledMetadata extends Fault {

  GarbledMetadata() {
    super(
        Kind.INVALID,
        "bad-metadata",
        "The metadata cannot be read (expected: message/x.rsocket.composite-metadata.v0 with a"
            + " route and bearer authentication).");
  }
}
