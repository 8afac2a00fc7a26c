package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Procedure;
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
 * Collects one service line (loop 2110): SVC and what stands behind it. One instance serves all.
 */
final class LineReader {

  private final Findings findings;
  private final Values values;
  private final List<String> modifiers = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<SupplementalAmount> amounts = new ArrayList<>();
  private final List<SupplementalQuantity> quantities = new ArrayList<>();
  private final List<Adjustment> adjustments = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private @Nullable String procedure;
  private @Nullable String qualifier;
  private @Nullable String description;
  private @Nullable String revenueCode;
  private @Nullable BigDecimal units;
  private @Nullable Procedure submitted;
  private @Nullable BigDecimal submittedUnits;
  private @Nullable Money charge;
  private @Nullable Money paid;
  private @Nullable Money allowed;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;
  private @Nullable String controlNumber;

  LineReader(Findings findings, Values values) {
    this.findings = findings;
    this.values = values;
  }

  void start(Segment svc) {
    clear();
    guessComponent(svc);
    adjudicated(svc);
    charge = values.money(svc, 2);
    paid = values.money(svc, 3);
    revenueCode = svc.text(4);
    units = values.number(svc, 5);
    submitted = svc.has(6) ? submitted(svc) : null;
    submittedUnits = values.number(svc, 7);
  }

  /** Takes a segment of the line; false where it has no place there. */
  boolean read(Segment segment) {
    switch (segment.id()) {
      case SegmentId.DTM -> date(segment);
      case SegmentId.CAS -> Adjustments.read(segment, values, adjustments);
      case SegmentId.REF -> reference(segment);
      case SegmentId.AMT -> amount(segment);
      case SegmentId.QTY ->
          quantities.add(
              new SupplementalQuantity(segment.textOrEmpty(1), values.number(segment, 2)));
      case SegmentId.LQ -> remark(segment);
      default -> {
        return false;
      }
    }
    return true;
  }

  ServiceLine finish() {
    return new ServiceLine(
        null,
        procedure,
        qualifier,
        modifiers,
        description,
        revenueCode,
        units,
        submitted,
        submittedUnits,
        charge,
        paid,
        allowed,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        from,
        to,
        controlNumber,
        references,
        amounts,
        quantities,
        adjustments,
        remarks);
  }

  /** Without ISA16 the component separator stands behind the procedure's two-letter qualifier. */
  private static void guessComponent(Segment svc) {
    if (svc.component == Separators.UNKNOWN) {
      byte third = svc.at(1, 2);
      svc.component = third > ' ' && !Characters.isAlphanumeric(third) ? third : Separators.UNKNOWN;
    }
  }

  private void adjudicated(Segment svc) {
    svc.split(1);
    qualifier = svc.component(0);
    procedure = svc.component(1);
    addModifiers(svc, modifiers);
    description = svc.component(6);
  }

  private static Procedure submitted(Segment svc) {
    svc.split(6);
    List<String> modifiers = new ArrayList<>();
    addModifiers(svc, modifiers);
    return new Procedure(svc.component(1), svc.component(0), modifiers, svc.component(6));
  }

  /** Components 3 to 6 are the modifiers. */
  private static void addModifiers(Segment svc, List<String> into) {
    for (int i = 2; i < 6 && i < svc.components(); i++) {
      String modifier = svc.component(i);
      if (modifier != null) {
        into.add(modifier);
      }
    }
  }

  private void date(Segment dtm) {
    if (dtm.is(1, "472")) {
      from = values.date(dtm, 2);
      to = from;
    } else if (dtm.is(1, "150")) {
      from = values.date(dtm, 2);
    } else if (dtm.is(1, "151")) {
      to = values.date(dtm, 2);
    } else {
      findings.raise(
          Rule.UNEXPECTED_SEGMENT, "A DTM of the line is no service date (472, 150, 151).");
    }
  }

  private void reference(Segment ref) {
    if (ref.is(1, "6R") && controlNumber == null) {
      controlNumber = ref.text(2);
    } else {
      references.add(Parties.reference(ref));
    }
  }

  private void amount(Segment amt) {
    Money amount = values.supplement(amt, 2);
    if (amt.is(1, "B6") && allowed == null) {
      allowed = amount;
    }
    amounts.add(new SupplementalAmount(amt.textOrEmpty(1), amount));
  }

  private void remark(Segment lq) {
    String code = lq.text(2);
    if (code != null) {
      remarks.add(code);
    }
  }

  private void clear() {
    modifiers.clear();
    references.clear();
    amounts.clear();
    quantities.clear();
    adjustments.clear();
    remarks.clear();
    allowed = null;
    from = null;
    to = null;
    controlNumber = null;
  }
}
