package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The amounts that a paper remittance prints for a claim and for each of its lines. */
enum PaperColumn {
  CHARGE("charge", "charge", Claim::charge, ServiceLine::charge),
  ALLOWED("allowed", "allowed amount", Claim::allowed, ServiceLine::allowed),
  DISCOUNT("discount", "discount", Claim::discount, ServiceLine::discount),
  NOT_COVERED("notCovered", "not covered", Claim::notCovered, ServiceLine::notCovered),
  DEDUCTIBLE("deductible", "deductible", Claim::deductible, ServiceLine::deductible),
  COPAY("copay", "copay", Claim::copay, ServiceLine::copay),
  COINSURANCE("coinsurance", "coinsurance", Claim::coinsurance, ServiceLine::coinsurance),
  OTHER_INSURANCE(
      "otherInsurance", "other insurance", Claim::otherInsurance, ServiceLine::otherInsurance),
  PAID("paid", "amount paid", Claim::paid, ServiceLine::paid),
  PATIENT_RESPONSIBILITY(
      "patientResponsibility",
      "patient's responsibility",
      Claim::patientResponsibility,
      ServiceLine::patientResponsibility);

  private final String leaf;
  private final String title;
  private final Function<Claim, @Nullable Money> ofClaim;
  private final Function<ServiceLine, @Nullable Money> ofLine;

  PaperColumn(
      String leaf,
      String title,
      Function<Claim, @Nullable Money> ofClaim,
      Function<ServiceLine, @Nullable Money> ofLine) {
    this.leaf = leaf;
    this.title = title;
    this.ofClaim = ofClaim;
    this.ofLine = ofLine;
  }

  /** Its name in the canonical document. */
  String leaf() {
    return leaf;
  }

  /** Its name in a sentence. */
  String title() {
    return title;
  }

  @Nullable Money of(Claim claim) {
    return ofClaim.apply(claim);
  }

  @Nullable Money of(ServiceLine line) {
    return ofLine.apply(line);
  }
}
