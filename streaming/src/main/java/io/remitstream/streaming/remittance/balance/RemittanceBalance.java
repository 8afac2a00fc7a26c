package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.Rule;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds one remittance against the rules, claim by claim as they come, and the payment at its end
 * [TR3 1.10.2.1.3]. It keeps sums, and of the claims only the last reversal's numbers.
 */
public final class RemittanceBalance {

  private static final String REVERSAL = "22";
  private static final String RECOVERY = "WO";
  private static final String PRENOTE = "P";

  private final int remittance;
  private final Consumer<Finding> findings;
  private Money charge = Money.ZERO;
  private Money paid = Money.ZERO;
  private @Nullable Claim reversed;

  /**
   * @param remittance its ordinal in the document
   */
  public RemittanceBalance(int remittance, Consumer<Finding> findings) {
    this.remittance = remittance;
    this.findings = findings;
  }

  /**
   * Checks the next claim and takes it into the sums.
   *
   * @param ordinal of the claim in its remittance
   */
  public void add(Claim claim, int ordinal) {
    ClaimBalance.check(claim, remittance, ordinal, findings);
    checkCorrection(claim, ordinal);
    charge = charge.plus(orNothing(claim.charge()));
    paid = paid.plus(orNothing(claim.paid()));
  }

  /** Checks the payment when all claims are in. */
  public void close(Payment payment, List<ProviderAdjustment> adjustments) {
    checkPayment(payment, adjustments);
    checkZeroPayment(payment);
    checkNegativePayment(payment);
    adjustments.forEach(this::checkProviderAdjustment);
  }

  /** Σ CLP03. */
  public Money charge() {
    return charge;
  }

  /** Σ CLP04. */
  public Money paid() {
    return paid;
  }

  /** The corrected claim follows its reversal as if new, with the charge that was submitted. */
  private void checkCorrection(Claim claim, int ordinal) {
    Claim original = reversed;
    reversed = REVERSAL.equals(claim.status()) ? claim : null;
    if (original == null || reversed != null || !sameClaim(original, claim)) {
      return;
    }
    Money expected = orNothing(original.charge()).negate();
    Money actual = orNothing(claim.charge());
    if (!expected.equals(actual)) {
      findings.accept(
          Finding.of(
              Rule.CORRECTION_CHARGE,
              pointer() + "/claims/" + ordinal,
              "The corrected claim's charge is not the one that was reversed.",
              expected,
              actual));
    }
  }

  private static boolean sameClaim(Claim one, Claim other) {
    return one.patientAccount() != null && one.patientAccount().equals(other.patientAccount());
  }

  private void checkPayment(Payment payment, List<ProviderAdjustment> adjustments) {
    Money adjusted = Money.ZERO;
    for (ProviderAdjustment adjustment : adjustments) {
      adjusted = adjusted.plus(orNothing(adjustment.amount()));
    }
    Money expected = paid.minus(adjusted);
    Money actual = orNothing(payment.amount());
    if (!expected.equals(actual)) {
      findings.accept(
          Finding.of(
              Rule.TRANSACTION_BALANCE,
              pointer(),
              "Claim payments %s less provider adjustments %s are not the payment."
                  .formatted(paid, adjusted),
              expected,
              actual));
    }
  }

  private void checkZeroPayment(Payment payment) {
    boolean zero = payment.amount() != null && payment.amount().signum() == 0;
    if (!zero || PRENOTE.equals(payment.handling())) {
      return;
    }
    boolean information = "H".equals(payment.handling()) && "NON".equals(payment.method());
    if (!information) {
      findings.accept(
          Finding.of(
              Rule.ZERO_PAYMENT,
              pointer(),
              "A payment of nothing is not marked as one, in BPR01 and BPR04.",
              "H NON",
              code(payment.handling()) + " " + code(payment.method())));
    }
  }

  private void checkNegativePayment(Payment payment) {
    if (payment.amount() != null && payment.amount().signum() < 0) {
      findings.accept(
          Finding.of(
              Rule.NEGATIVE_PAYMENT,
              pointer(),
              "The payment %s is negative (expected: carried forward by PLB FB)."
                  .formatted(payment.amount())));
    }
  }

  private void checkProviderAdjustment(ProviderAdjustment adjustment) {
    if (adjustment.amount() != null && adjustment.amount().signum() == 0) {
      findings.accept(
          Finding.of(
              Rule.ZERO_PROVIDER_ADJUSTMENT, pointer(), "A provider adjustment's amount is zero."));
    }
    if (RECOVERY.equals(adjustment.reason()) && adjustment.reference() == null) {
      findings.accept(
          Finding.of(
              Rule.RECOVERY_REFERENCE,
              pointer(),
              "A recovery (PLB WO) names no claim (expected: the payer's claim number)."));
    }
  }

  /** Codes have at most three letters; anything else is content, which a finding does not tell. */
  private static String code(@Nullable String code) {
    return code == null ? "(none)" : code.length() <= 3 ? code : "(other)";
  }

  private static Money orNothing(@Nullable Money amount) {
    return amount == null ? Money.ZERO : amount;
  }

  private String pointer() {
    return "/remittances/" + remittance;
  }
}
