package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.InpatientAdjudication;
import io.remitstream.streaming.remittance.OutpatientAdjudication;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** MIA and MOA. */
final class AdjudicationSegments {

  private static final int OUTPATIENT_REMARKS = 5;
  private static final int LATER_INPATIENT_REMARKS = 4;

  private AdjudicationSegments() {}

  static void write(Claim claim, SegmentText text) {
    if (claim.inpatient() != null) {
      inpatient(claim.inpatient(), text);
    }
    if (claim.outpatient() != null) {
      outpatient(claim.outpatient(), text);
    }
  }

  /** MIA05 holds the first remark code, MIA20 to MIA23 the others. */
  private static void inpatient(InpatientAdjudication mia, SegmentText text) {
    text.start("MIA")
        .add(mia.coveredDays())
        .add(mia.ppsOperatingOutlier())
        .add(mia.lifetimePsychiatricDays())
        .add(mia.drg())
        .add(remark(mia.remarks(), 0))
        .add(mia.disproportionateShare())
        .add(mia.mspPassThrough())
        .add(mia.ppsCapital())
        .add(mia.ppsCapitalFederalDrg())
        .add(mia.ppsCapitalHospitalDrg())
        .add(mia.ppsCapitalDisproportionateDrg())
        .add(mia.oldCapital())
        .add(mia.ppsCapitalIndirectTeaching())
        .add(mia.ppsOperatingHospitalDrg())
        .add(mia.costReportDays())
        .add(mia.ppsOperatingFederalDrg())
        .add(mia.ppsCapitalOutlier())
        .add(mia.indirectTeaching())
        .add(mia.nonpayableProfessional());
    remarks(mia.remarks(), 1, LATER_INPATIENT_REMARKS, text);
    text.add(mia.ppsCapitalException()).end();
  }

  private static void outpatient(OutpatientAdjudication moa, SegmentText text) {
    text.start("MOA").add(moa.reimbursementRate()).add(moa.hcpcsPayable());
    remarks(moa.remarks(), 0, OUTPATIENT_REMARKS, text);
    text.add(moa.esrdPaid()).add(moa.nonpayableProfessional()).end();
  }

  private static void remarks(List<String> remarks, int from, int count, SegmentText text) {
    for (int i = from; i < from + count; i++) {
      text.add(remark(remarks, i));
    }
  }

  private static @Nullable String remark(List<String> remarks, int index) {
    return index < remarks.size() ? remarks.get(index) : null;
  }
}
