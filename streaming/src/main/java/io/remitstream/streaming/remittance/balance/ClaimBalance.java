package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds one claim against the rules of lines and claims [TR3 1.10.2.1.1, 1.10.2.1.2]. Amounts that
 * the source does not state count as nothing. It runs for every claim that is read, so it makes no
 * text before an equation fails.
 */
public final class ClaimBalance {

  private static final String REVERSAL = "22";
  private static final String PATIENT = "PR";
  private static final String CORRECTION = "CR";

  private final Claim claim;
  private final int remittance;
  private final int ordinal;
  private final Consumer<Finding> findings;

  private ClaimBalance(Claim claim, int remittance, int ordinal, Consumer<Finding> findings) {
    this.claim = claim;
    this.remittance = remittance;
    this.ordinal = ordinal;
    this.findings = findings;
  }

  /**
   * @param remittance ordinal of the claim's remittance in the document
   * @param ordinal of the claim in its remittance
   */
  public static void check(Claim claim, int remittance, int ordinal, Consumer<Finding> findings) {
    new ClaimBalance(claim, remittance, ordinal, findings).check();
  }

  private void check() {
    Money charge = orNothing(claim.charge());
    Money adjusted = sum(claim.adjustments());
    Money patient = patientSum(claim.adjustments());
    Money charges = Money.ZERO;
    List<ServiceLine> lines = claim.lines();
    for (int i = 0; i < lines.size(); i++) {
      ServiceLine line = lines.get(i);
      Money lineAdjusted = sum(line.adjustments());
      checkLine(line, lineAdjusted, i);
      adjusted = adjusted.plus(lineAdjusted);
      patient = patient.plus(patientSum(line.adjustments()));
      charges = charges.plus(orNothing(line.charge()));
    }
    checkClaim(charge, adjusted);
    checkPatient(patient);
    checkCharges(charge, charges);
    checkReversal(charge);
    checkRepeated();
  }

  private void checkLine(ServiceLine line, Money adjusted, int index) {
    Money expected = orNothing(line.charge()).minus(adjusted);
    Money actual = orNothing(line.paid());
    if (!expected.equals(actual)) {
      raise(
          Rule.LINE_BALANCE,
          pointer() + "/lines/" + index,
          "Charge %s less adjustments %s is not the amount paid."
              .formatted(orNothing(line.charge()), adjusted),
          expected,
          actual);
    }
  }

  private void checkClaim(Money charge, Money adjusted) {
    Money expected = charge.minus(adjusted);
    Money actual = orNothing(claim.paid());
    if (!expected.equals(actual)) {
      raise(
          Rule.CLAIM_BALANCE,
          pointer(),
          "Charge %s less adjustments %s of claim and lines is not the amount paid."
              .formatted(charge, adjusted),
          expected,
          actual);
    }
  }

  private void checkPatient(Money expected) {
    Money actual = orNothing(claim.patientResponsibility());
    if (!expected.equals(actual) && !reversal()) {
      raise(
          Rule.PATIENT_RESPONSIBILITY,
          pointer(),
          "The patient's responsibility is not the sum of the adjustments of group PR.",
          expected,
          actual);
    }
  }

  private void checkCharges(Money charge, Money charges) {
    if (!claim.lines().isEmpty() && !charges.equals(charge)) {
      raise(
          Rule.LINE_CHARGES,
          pointer(),
          "The charges of the lines do not sum to the charge of the claim.",
          charges,
          charge);
    }
  }

  private void checkReversal(Money charge) {
    if (reversal()) {
      checkReversed(charge);
    } else if (charge.signum() < 0) {
      findings.accept(
          Finding.of(
              Rule.REVERSAL_SIGN,
              pointer(),
              "The charge %s is negative in a claim that is no reversal.".formatted(charge)));
    }
  }

  private void checkReversed(Money charge) {
    Money paid = orNothing(claim.paid());
    if (charge.signum() > 0 || paid.signum() > 0) {
      findings.accept(
          Finding.of(
              Rule.REVERSAL_SIGN,
              pointer(),
              "A reversal's charge %s and payment %s are not negated.".formatted(charge, paid)));
    }
    if (hasCorrections(claim.adjustments())
        || claim.lines().stream().anyMatch(line -> hasCorrections(line.adjustments()))) {
      findings.accept(
          Finding.of(
              Rule.REVERSAL_GROUP,
              pointer(),
              "A reversal has adjustments of group CR (expected: the original's group codes)."));
    }
  }

  /** The same dollars told twice: a group and reason with one amount at the claim and at lines. */
  private void checkRepeated() {
    for (Adjustment adjustment : claim.adjustments()) {
      if (isRepeated(adjustment)) {
        findings.accept(
            Finding.of(
                Rule.ADJUSTMENT_REPEATED,
                pointer(),
                "An adjustment of %s stands at the claim and at its lines (expected: at one)."
                    .formatted(orNothing(adjustment.amount()))));
      }
    }
  }

  private boolean isRepeated(Adjustment adjustment) {
    boolean found = false;
    Money total = Money.ZERO;
    for (ServiceLine line : claim.lines()) {
      for (Adjustment other : line.adjustments()) {
        if (same(adjustment.group(), other.group()) && same(adjustment.reason(), other.reason())) {
          found = true;
          total = total.plus(orNothing(other.amount()));
        }
      }
    }
    return found && total.equals(orNothing(adjustment.amount()));
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  private boolean reversal() {
    return REVERSAL.equals(claim.status());
  }

  private static boolean hasCorrections(List<Adjustment> adjustments) {
    return adjustments.stream().anyMatch(adjustment -> CORRECTION.equals(adjustment.group()));
  }

  private static Money sum(List<Adjustment> adjustments) {
    Money sum = Money.ZERO;
    for (int i = 0; i < adjustments.size(); i++) {
      sum = sum.plus(orNothing(adjustments.get(i).amount()));
    }
    return sum;
  }

  private static Money patientSum(List<Adjustment> adjustments) {
    Money sum = Money.ZERO;
    for (int i = 0; i < adjustments.size(); i++) {
      if (PATIENT.equals(adjustments.get(i).group())) {
        sum = sum.plus(orNothing(adjustments.get(i).amount()));
      }
    }
    return sum;
  }

  private static Money orNothing(@Nullable Money amount) {
    return amount == null ? Money.ZERO : amount;
  }

  private void raise(Rule rule, String pointer, String message, Money expected, Money actual) {
    findings.accept(Finding.of(rule, pointer, message, expected, actual));
  }

  private String pointer() {
    return "/remittances/" + remittance + "/claims/" + ordinal;
  }
}
