package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Procedure;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loop 2110: SVC and what stands behind it. */
final class LineSegments {

  private static final int MOST_MODIFIERS = 4;

  /** The code list of remark codes (LQ01). */
  private static final String REMARKS = "HE";

  private LineSegments() {}

  static void write(ServiceLine line, SegmentText text) {
    service(line, text);
    dates(line, text);
    AdjustmentSegments.write(line.adjustments(), text);
    if (line.controlNumber() != null) {
      text.start("REF").add("6R").add(line.controlNumber()).end();
    }
    PartySegments.references(line.references(), text);
    ClaimSegments.amounts("B6", line.allowed(), line.amounts(), text);
    ClaimSegments.quantities(line.quantities(), text);
    line.remarks().forEach(code -> text.start("LQ").add(REMARKS).add(code).end());
  }

  private static void service(ServiceLine line, SegmentText text) {
    text.start("SVC")
        .composite(
            procedure(
                line.procedureQualifier(), line.procedure(), line.modifiers(), line.description()))
        .add(line.charge())
        .add(line.paid())
        .add(line.revenueCode())
        .add(line.units())
        .composite(submitted(line.submitted()))
        .add(line.submittedUnits())
        .end();
  }

  private static List<@Nullable String> submitted(@Nullable Procedure procedure) {
    return procedure == null
        ? List.of()
        : procedure(
            procedure.qualifier(),
            procedure.procedure(),
            procedure.modifiers(),
            procedure.description());
  }

  private static List<@Nullable String> procedure(
      @Nullable String qualifier,
      @Nullable String code,
      List<String> modifiers,
      @Nullable String description) {
    var components = new ArrayList<@Nullable String>();
    components.add(qualifier);
    components.add(code);
    for (int i = 0; i < MOST_MODIFIERS; i++) {
      components.add(i < modifiers.size() ? modifiers.get(i) : null);
    }
    components.add(description);
    return components;
  }

  private static void dates(ServiceLine line, SegmentText text) {
    boolean oneDay =
        line.serviceFrom() != null
            && (line.serviceTo() == null || line.serviceFrom().equals(line.serviceTo()));
    if (oneDay) {
      ClaimSegments.date("472", line.serviceFrom(), text);
    } else {
      ClaimSegments.date("150", line.serviceFrom(), text);
      ClaimSegments.date("151", line.serviceTo(), text);
    }
  }
}
