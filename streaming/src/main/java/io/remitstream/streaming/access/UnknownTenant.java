package io.remitstream.streaming.access;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** No tenant has this name. */
public final class UnknownTenant extends Fault {
  UnknownTenant() {
    super(Kind.NOT_FOUND, "tenant-not-found", "There is no tenant with this name.");
  }
}
