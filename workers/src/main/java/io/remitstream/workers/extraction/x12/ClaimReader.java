package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Contact;
import io.remitstream.streaming.remittance.InpatientAdjudication;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.OutpatientAdjudication;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Reference;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.ServiceLine;
import io.remitstream.streaming.remittance.SupplementalAmount;
import io.remitstream.streaming.remittance.SupplementalQuantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects one claim (loop 2100) with its lines: CLP and what stands behind it. One instance serves
 * all claims of a remittance.
 */
final class ClaimReader {

  private final Findings findings;
  private final Values values;
  private final Place place;
  private final EraLimits limits;
  private final LineReader line;
  private final ClaimParties parties;
  private final List<Reference> references = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private final List<SupplementalAmount> amounts = new ArrayList<>();
  private final List<SupplementalQuantity> quantities = new ArrayList<>();
  private final List<Adjustment> adjustments = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<ServiceLine> lines = new ArrayList<>();

  private @Nullable String patientAccount;
  private @Nullable String claimNumber;
  private @Nullable String status;
  private @Nullable String filingIndicator;
  private @Nullable String facilityType;
  private @Nullable String frequency;
  private @Nullable String patientStatus;
  private @Nullable String drg;
  private @Nullable BigDecimal drgWeight;
  private @Nullable BigDecimal dischargeFraction;
  private @Nullable LocalDate serviceFrom;
  private @Nullable LocalDate serviceTo;
  private @Nullable LocalDate received;
  private @Nullable LocalDate coverageExpires;
  private @Nullable Money charge;
  private @Nullable Money paid;
  private @Nullable Money patientResponsibility;
  private @Nullable Money allowed;
  private @Nullable InpatientAdjudication inpatient;
  private @Nullable OutpatientAdjudication outpatient;

  private boolean inLine;
  private boolean full;
  private int size;

  ClaimReader(Findings findings, Values values, Place place, EraLimits limits) {
    this.findings = findings;
    this.values = values;
    this.place = place;
    this.limits = limits;
    this.line = new LineReader(findings, values);
    this.parties = new ClaimParties(findings);
  }

  void start(Segment clp) {
    clear();
    size = clp.length();
    patientAccount = clp.text(1);
    status = clp.text(2);
    charge = values.money(clp, 3);
    paid = values.money(clp, 4);
    patientResponsibility = values.money(clp, 5);
    filingIndicator = clp.text(6);
    claimNumber = clp.text(7);
    facilityType = clp.text(8);
    frequency = clp.text(9);
    patientStatus = clp.text(10);
    drg = clp.text(11);
    drgWeight = values.number(clp, 12);
    dischargeFraction = values.number(clp, 13);
  }

  /** Takes a segment of the claim or of its open line; false where it has no place there. */
  boolean read(Segment segment) {
    size += segment.length();
    if (full || isTooMuch(segment)) {
      return true;
    }
    if (segment.id() == SegmentId.SVC) {
      startLine(segment);
      return true;
    }
    return inLine && !isOfClaim(segment) ? line.read(segment) : readOwn(segment);
  }

  /** What was read, or what of it was kept. */
  Claim finish(@Nullable Payee payee) {
    finishLine();
    return new Claim(
        null,
        parties.patient(),
        parties.insured(),
        parties.corrected(),
        parties.rendering(),
        parties.crossover(),
        parties.correctedPayer(),
        parties.otherSubscriber(),
        payee,
        patientAccount,
        claimNumber,
        status,
        filingIndicator,
        facilityType,
        frequency,
        patientStatus,
        drg,
        drgWeight,
        dischargeFraction,
        serviceFrom,
        serviceTo == null ? serviceFrom : serviceTo,
        received,
        coverageExpires,
        charge,
        paid,
        patientResponsibility,
        allowed,
        null,
        null,
        null,
        null,
        null,
        null,
        inpatient,
        outpatient,
        references,
        contacts,
        amounts,
        quantities,
        adjustments,
        remarks,
        lines);
  }

  private boolean readOwn(Segment segment) {
    switch (segment.id()) {
      case SegmentId.CAS -> Adjustments.read(segment, values, adjustments);
      case SegmentId.NM1 -> parties.read(segment);
      case SegmentId.DTM -> date(segment);
      case SegmentId.REF -> references.add(Parties.reference(segment));
      case SegmentId.AMT -> amount(segment);
      case SegmentId.QTY ->
          quantities.add(
              new SupplementalQuantity(segment.textOrEmpty(1), values.number(segment, 2)));
      case SegmentId.PER -> contacts.add(Parties.contact(segment));
      case SegmentId.MIA -> inpatient(segment);
      case SegmentId.MOA -> outpatient(segment);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Segments of the claim are known as such behind a line too, where they should not stand. */
  private static boolean isOfClaim(Segment segment) {
    return switch (segment.id()) {
      case SegmentId.NM1, SegmentId.MIA, SegmentId.MOA, SegmentId.PER -> true;
      case SegmentId.DTM ->
          segment.is(1, "232")
              || segment.is(1, "233")
              || segment.is(1, "050")
              || segment.is(1, "036");
      default -> false;
    };
  }

  private void startLine(Segment svc) {
    finishLine();
    inLine = true;
    place.line = lines.size();
    line.start(svc);
  }

  private void finishLine() {
    if (inLine) {
      lines.add(line.finish());
      inLine = false;
      place.line = -1;
    }
  }

  private boolean isTooMuch(Segment segment) {
    boolean line = segment.id() == SegmentId.SVC && lines.size() + 1 >= limits.claimLines();
    if (!line && size <= limits.claimBytes()) {
      return false;
    }
    finishLine();
    full = true;
    findings.raise(
        Rule.CLAIM_TOO_LARGE,
        "The claim has more than %d lines or %d bytes; the rest of it was left out."
            .formatted(limits.claimLines(), limits.claimBytes()));
    return true;
  }

  private void date(Segment dtm) {
    if (dtm.is(1, "232")) {
      serviceFrom = values.date(dtm, 2);
    } else if (dtm.is(1, "233")) {
      serviceTo = values.date(dtm, 2);
    } else if (dtm.is(1, "050")) {
      received = values.date(dtm, 2);
    } else if (dtm.is(1, "036")) {
      coverageExpires = values.date(dtm, 2);
    } else {
      findings.raise(
          Rule.UNEXPECTED_SEGMENT, "A DTM of the claim is none of 232, 233, 050 and 036.");
    }
  }

  private void amount(Segment amt) {
    Money amount = values.supplement(amt, 2);
    if (amt.is(1, "AU") && allowed == null) {
      allowed = amount;
    }
    amounts.add(new SupplementalAmount(amt.textOrEmpty(1), amount));
  }

  private void inpatient(Segment mia) {
    inpatient = Adjudications.inpatient(mia, values);
    remarks.addAll(inpatient.remarks());
  }

  private void outpatient(Segment moa) {
    outpatient = Adjudications.outpatient(moa, values);
    remarks.addAll(outpatient.remarks());
  }

  private void clear() {
    references.clear();
    contacts.clear();
    amounts.clear();
    quantities.clear();
    adjustments.clear();
    remarks.clear();
    lines.clear();
    parties.clear();
    serviceFrom = null;
    serviceTo = null;
    received = null;
    coverageExpires = null;
    allowed = null;
    inpatient = null;
    outpatient = null;
    inLine = false;
    full = false;
  }
}
