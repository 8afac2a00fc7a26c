package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.InpatientAdjudication;
import io.remitstream.streaming.remittance.OutpatientAdjudication;
import java.util.ArrayList;
import java.util.List;

/** Reads the segments that tell of a claim's adjudication as a whole: MIA and MOA. */
final class Adjudications {

  private Adjudications() {}

  static InpatientAdjudication inpatient(Segment mia, Values values) {
    List<String> remarks = new ArrayList<>();
    addRemarks(mia, 5, 5, remarks);
    addRemarks(mia, 20, 23, remarks);
    return new InpatientAdjudication(
        values.number(mia, 1),
        values.supplement(mia, 2),
        values.number(mia, 3),
        values.supplement(mia, 4),
        values.supplement(mia, 6),
        values.supplement(mia, 7),
        values.supplement(mia, 8),
        values.supplement(mia, 9),
        values.supplement(mia, 10),
        values.supplement(mia, 11),
        values.supplement(mia, 12),
        values.supplement(mia, 13),
        values.supplement(mia, 14),
        values.number(mia, 15),
        values.supplement(mia, 16),
        values.supplement(mia, 17),
        values.supplement(mia, 18),
        values.supplement(mia, 19),
        values.supplement(mia, 24),
        remarks);
  }

  static OutpatientAdjudication outpatient(Segment moa, Values values) {
    List<String> remarks = new ArrayList<>();
    addRemarks(moa, 3, 7, remarks);
    return new OutpatientAdjudication(
        values.number(moa, 1),
        values.supplement(moa, 2),
        values.supplement(moa, 8),
        values.supplement(moa, 9),
        remarks);
  }

  private static void addRemarks(Segment segment, int first, int last, List<String> into) {
    for (int i = first; i <= last; i++) {
      String code = segment.text(i);
      if (code != null) {
        into.add(code);
      }
    }
  }
}
