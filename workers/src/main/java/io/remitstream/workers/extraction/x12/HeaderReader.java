package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.Reference;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what stands between ST and the first claim: the payment, loops 1000A and 1000B. */
final class HeaderReader {

  private final Findings findings;
  private final Values values;
  private final List<Reference> references = new ArrayList<>();

  private boolean hasPayment;
  private boolean hasTrace;
  private @Nullable String handling;
  private @Nullable Money amount;
  private @Nullable String creditDebit;
  private @Nullable String method;
  private @Nullable String format;
  private @Nullable LocalDate date;
  private @Nullable String traceNumber;
  private @Nullable String originatorId;
  private @Nullable String originatorSupplement;
  private @Nullable LocalDate productionDate;
  private @Nullable String currency;
  private @Nullable PartyLoop payer;
  private @Nullable PartyLoop payee;

  /** The N1 loop that is open; segments of a third party are read into a loop of their own. */
  private @Nullable PartyLoop open;

  HeaderReader(Findings findings, Values values) {
    this.findings = findings;
    this.values = values;
  }

  /** Takes a segment of the header; false where it has no place there. */
  boolean read(Segment segment) {
    switch (segment.id()) {
      case SegmentId.BPR -> payment(segment);
      case SegmentId.TRN -> trace(segment);
      case SegmentId.CUR -> currency = segment.text(2);
      case SegmentId.N1 -> party(segment);
      case SegmentId.DTM -> date(segment);
      case SegmentId.NTE -> {}
      default -> {
        return readInLoop(segment);
      }
    }
    return true;
  }

  private boolean readInLoop(Segment segment) {
    PartyLoop loop = open;
    if (loop != null) {
      return loop.read(segment);
    }
    if (segment.id() != SegmentId.REF) {
      return false;
    }
    references.add(Parties.reference(segment));
    return true;
  }

  private void payment(Segment bpr) {
    if (repeated(hasPayment, "BPR")) {
      return;
    }
    hasPayment = true;
    handling = bpr.text(1);
    amount = values.money(bpr, 2);
    creditDebit = bpr.text(3);
    method = bpr.text(4);
    format = bpr.text(5);
    date = values.date(bpr, 16);
  }

  private void trace(Segment trn) {
    if (repeated(hasTrace, "TRN")) {
      return;
    }
    hasTrace = true;
    traceNumber = trn.text(2);
    originatorId = trn.text(3);
    originatorSupplement = trn.text(4);
  }

  private void date(Segment dtm) {
    if (dtm.is(1, "405")) {
      productionDate = values.date(dtm, 2);
    } else {
      findings.raise(Rule.UNEXPECTED_SEGMENT, "A DTM of the header is no production date (405).");
    }
  }

  private void party(Segment n1) {
    open = new PartyLoop(n1);
    if (n1.is(1, "PR")) {
      if (!repeated(payer != null, "N1*PR")) {
        payer = open;
      }
    } else if (n1.is(1, "PE")) {
      if (!repeated(payee != null, "N1*PE")) {
        payee = open;
      }
    } else {
      findings.raise(Rule.UNEXPECTED_SEGMENT, "An N1 names neither payer (PR) nor payee (PE).");
    }
  }

  private boolean repeated(boolean again, String segment) {
    if (again) {
      findings.raise(Rule.REPEATED_SEGMENT, segment + " stands twice; the first one holds.");
    }
    return again;
  }

  /** What was read, with a finding for each segment that must be there and is not. */
  RemittanceHeader finish() {
    require(hasPayment, "BPR");
    require(hasTrace, "TRN");
    require(payer != null, "N1*PR");
    require(payee != null, "N1*PE");
    return new RemittanceHeader(
        payer == null ? Payer.UNKNOWN : payer.payer(),
        payee == null ? Payee.UNKNOWN : payee.payee(),
        payment(),
        references);
  }

  private void require(boolean there, String segment) {
    if (!there) {
      findings.raise(Rule.MISSING_SEGMENT, segment + " is missing.");
    }
  }

  private Payment payment() {
    return new Payment(
        amount,
        date,
        traceNumber,
        originatorId,
        originatorSupplement,
        method,
        format,
        handling,
        creditDebit,
        productionDate,
        currency);
  }
}
