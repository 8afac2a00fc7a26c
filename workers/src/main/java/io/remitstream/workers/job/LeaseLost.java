package io.remitstream.workers.job;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The job is no longer this worker's: its lease ran out, or its document was deleted. Stop. */
public final class LeaseLost extends Fault {

  private static final long serialVersionUID = 1L;

  public LeaseLost() {
    super(
        Kind.CONFLICT,
        "lease-lost",
        "The job is no longer this worker's (expected: the token of its newest lease).");
  }
}
