package io.remitstream.streaming.access;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** No key has this id. */
public final class UnknownKey extends Fault {
  UnknownKey() {
    super(Kind.NOT_FOUND, "key-not-found", "There is no API key with this id.");
  }
}
