package io.remitstream.api.export;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.remittance.Finding;
import java.util.List;

/** An equation fails in what would be written. */
final class Unbalanced extends Fault {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  Unbalanced(List<Finding> findings) {
    super(
        Kind.UNPROCESSABLE,
        "unbalanced",
        "The document does not balance (expected: every equation to hold); see findings.");
    this.findings = List.copyOf(findings);
  }

  List<Finding> findings() {
    return findings;
  }
}
