package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Rule;
import java.util.List;

/** Tells findings, up to a limit, and counts them all. */
final class CsvFindings {

  private final List<EraPart> parts;
  private final int limit;
  private long total;
  private boolean unbalanced;

  CsvFindings(List<EraPart> parts, int limit) {
    this.parts = parts;
    this.limit = limit;
  }

  void raise(Finding finding) {
    unbalanced |= finding.rule().ofBalance();
    if (total++ < limit) {
      parts.add(new FindingRaised(finding));
    }
  }

  void raise(Rule rule, String pointer, String message) {
    raise(Finding.of(rule, pointer, message));
  }

  /** Says how many were left out, if any. */
  void conclude() {
    if (total > limit) {
      String message =
          "More was found than is told: %d findings left out.".formatted(total - limit);
      parts.add(new FindingRaised(Finding.of(Rule.FINDINGS_OMITTED, "", message)));
    }
  }

  long total() {
    return total;
  }

  /** Whether everything has balanced since this was asked last. */
  boolean takeBalanced() {
    boolean balanced = !unbalanced;
    unbalanced = false;
    return balanced;
  }
}
