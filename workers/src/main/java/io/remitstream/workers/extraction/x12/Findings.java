package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.Severity;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells findings, up to a limit, and counts them all. Those of balance have a limit of their own,
 * so that no heap of others hides why a remittance is not balanced.
 */
final class Findings {

  /** Something of the document was left out where it stood, or read as what it may not be. */
  private static final Set<Rule> DAMAGE =
      EnumSet.of(
          Rule.SEGMENT_TOO_LONG,
          Rule.CLAIM_TOO_LARGE,
          Rule.MISSING_TERMINATOR,
          Rule.INVALID_CHARACTERS);

  private final List<EraPart> parts;
  private final Place place;
  private final int limit;
  private final Set<Rule> toldOnce = EnumSet.noneOf(Rule.class);
  private long total;
  private long damages;
  private long told;
  private long balanceTold;
  private boolean error;
  private boolean unbalanced;

  Findings(List<EraPart> parts, Place place, int limit) {
    this.parts = parts;
    this.place = place;
    this.limit = limit;
  }

  void raise(Finding finding) {
    error |= finding.severity() == Severity.ERROR;
    unbalanced |= finding.rule().ofBalance();
    damages += DAMAGE.contains(finding.rule()) ? 1 : 0;
    total++;
    if (isTold(finding)) {
      parts.add(new EraPart.FindingRaised(finding));
    }
  }

  private boolean isTold(Finding finding) {
    return finding.rule().ofBalance() ? balanceTold++ < limit : told++ < limit;
  }

  /** Raises a finding where the engine is. */
  void raise(Rule rule, String message) {
    raise(Finding.of(rule, place.pointer(), message));
  }

  /** The same, where nothing that moves money is concerned. */
  void warn(Rule rule, String message) {
    raise(new Finding(rule, Severity.WARNING, message, place.pointer(), null, null, null));
  }

  /** Raises a finding of the document as a whole, the first time only. */
  void raiseOnce(Rule rule, String message) {
    if (toldOnce.add(rule)) {
      raise(Finding.of(rule, "", message));
    }
  }

  /** Says how many findings were left out, if any. */
  void conclude() {
    long left = Math.max(0, told - limit) + Math.max(0, balanceTold - limit);
    if (left > 0) {
      var omitted =
          Finding.of(
              Rule.FINDINGS_OMITTED,
              "",
              "More was found than is told: %d findings left out.".formatted(left));
      parts.add(new EraPart.FindingRaised(omitted));
    }
  }

  long total() {
    return total;
  }

  /** How many of them tell that bytes of the document were lost. */
  long damages() {
    return damages;
  }

  boolean hasError() {
    return error;
  }

  /** Whether lines, claims and transaction balanced since this was asked last. */
  boolean takeBalanced() {
    boolean balanced = !unbalanced;
    unbalanced = false;
    return balanced;
  }
}
