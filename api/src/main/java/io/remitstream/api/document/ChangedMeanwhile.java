package io.remitstream.api.document;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** What was being read has changed: begin again. */
final class ChangedMeanwhile extends Fault {
  ChangedMeanwhile() {
    super(Kind.CONFLICT, "changed-meanwhile", "The document changed while it was being read.");
  }
}
