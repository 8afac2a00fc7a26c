package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns of paper as adjustments: the discount is contractual (CO 45), the patient's shares
 * are PR 1, 2 and 3, what another plan paid is OA 23. What is not covered (96) is the patient's
 * where the printed amount that the patient owes holds it, and the provider's where that holds
 * without it.
 *
 * @param unresolved whether something is not covered and nothing printed says who bears it
 */
record PaperAdjustments(List<Adjustment> adjustments, boolean unresolved) {

  static List<Adjustment> of(ServiceLine line) {
    return columns(line).adjusted().adjustments();
  }

  static List<Adjustment> of(Claim claim) {
    return columns(claim).adjusted().adjustments();
  }

  static boolean unresolved(ServiceLine line) {
    return line.adjustments().isEmpty() && columns(line).adjusted().unresolved();
  }

  /** A claim's columns count where no line has any. */
  static boolean unresolved(Claim claim) {
    return claim.adjustments().isEmpty()
        && claim.lines().stream().allMatch(PaperAdjustments::saysNothing)
        && columns(claim).adjusted().unresolved();
  }

  private static boolean saysNothing(ServiceLine line) {
    return line.adjustments().isEmpty() && of(line).isEmpty() && !unresolved(line);
  }

  private static Columns columns(ServiceLine line) {
    return new Columns(
        line.discount(),
        line.notCovered(),
        line.deductible(),
        line.copay(),
        line.coinsurance(),
        line.otherInsurance(),
        line.patientResponsibility());
  }

  private static Columns columns(Claim claim) {
    return new Columns(
        claim.discount(),
        claim.notCovered(),
        claim.deductible(),
        claim.copay(),
        claim.coinsurance(),
        claim.otherInsurance(),
        claim.patientResponsibility());
  }

  private record Columns(
      @Nullable Money discount,
      @Nullable Money notCovered,
      @Nullable Money deductible,
      @Nullable Money copay,
      @Nullable Money coinsurance,
      @Nullable Money otherInsurance,
      @Nullable Money owed) {

    PaperAdjustments adjusted() {
      var all = new ArrayList<Adjustment>();
      String group = bearer();
      add("CO", "45", discount, all);
      if (group != null) {
        add(group, "96", notCovered, all);
      }
      add("PR", "1", deductible, all);
      add("PR", "2", coinsurance, all);
      add("PR", "3", copay, all);
      add("OA", "23", otherInsurance, all);
      return new PaperAdjustments(all, group == null && !isNothing(notCovered));
    }

    /** Who bears what is not covered; null where nothing printed says it. */
    private @Nullable String bearer() {
      if (isNothing(notCovered) || notCovered == null || owed == null) {
        return null;
      }
      Money shares =
          Stream.of(deductible, copay, coinsurance)
              .filter(Objects::nonNull)
              .reduce(Money.ZERO, Money::plus);
      return owed.equals(shares.plus(notCovered)) ? "PR" : owed.equals(shares) ? "CO" : null;
    }
  }

  private static void add(
      String group, String reason, @Nullable Money amount, List<Adjustment> into) {
    if (!isNothing(amount)) {
      into.add(new Adjustment(group, reason, amount, null));
    }
  }

  private static boolean isNothing(@Nullable Money amount) {
    return amount == null || amount.signum() == 0;
  }
}
