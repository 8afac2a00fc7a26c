package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.SupplementalAmount;
import io.remitstream.streaming.remittance.SupplementalQuantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 2100: CLP and what stands behind it. */
final class ClaimSegments {

  private ClaimSegments() {}

  static void write(Claim claim, SegmentText text) {
    payment(claim, text);
    AdjustmentSegments.write(claim.adjustments(), text);
    parties(claim, text);
    AdjudicationSegments.write(claim, text);
    PartySegments.references(claim.references(), text);
    dates(claim, text);
    claim.contacts().forEach(contact -> PartySegments.contact(contact, text));
    amounts("AU", claim.allowed(), claim.amounts(), text);
    quantities(claim.quantities(), text);
    claim.lines().forEach(line -> LineSegments.write(line, text));
  }

  private static void payment(Claim claim, SegmentText text) {
    text.start("CLP")
        .add(claim.patientAccount())
        .add(claim.status())
        .add(claim.charge())
        .add(claim.paid())
        .add(claim.patientResponsibility())
        .add(claim.filingIndicator())
        .add(claim.claimNumber())
        .add(claim.facilityType())
        .add(claim.frequency())
        .add(claim.patientStatus())
        .add(claim.drg())
        .add(claim.drgWeight())
        .add(claim.dischargeFraction())
        .end();
  }

  private static void parties(Claim claim, SegmentText text) {
    PartySegments.patient(claim.patient(), text);
    PartySegments.party("IL", claim.insured(), text);
    PartySegments.party("74", claim.corrected(), text);
    PartySegments.party("82", claim.rendering(), text);
    PartySegments.party("TT", claim.crossover(), text);
    PartySegments.party("PR", claim.correctedPayer(), text);
    PartySegments.party("GB", claim.otherSubscriber(), text);
  }

  /** The end is not said where it is the beginning. */
  private static void dates(Claim claim, SegmentText text) {
    date("232", claim.serviceFrom(), text);
    boolean oneDay = claim.serviceTo() != null && claim.serviceTo().equals(claim.serviceFrom());
    date("233", oneDay ? null : claim.serviceTo(), text);
    date("036", claim.coverageExpires(), text);
    date("050", claim.received(), text);
  }

  static void date(String kind, @Nullable LocalDate date, SegmentText text) {
    if (date != null) {
      text.start("DTM").add(kind).add(date).end();
    }
  }

  /** What is told of the amounts, and what was allowed where they do not tell it. */
  static void amounts(
      String allowedKind,
      @Nullable Money allowed,
      List<SupplementalAmount> amounts,
      SegmentText text) {
    boolean told = amounts.stream().anyMatch(one -> one.qualifier().equals(allowedKind));
    if (allowed != null && !told) {
      text.start("AMT").add(allowedKind).add(allowed).end();
    }
    amounts.forEach(one -> text.start("AMT").add(one.qualifier()).add(one.amount()).end());
  }

  static void quantities(List<SupplementalQuantity> quantities, SegmentText text) {
    quantities.forEach(one -> text.start("QTY").add(one.qualifier()).add(one.quantity()).end());
  }
}
