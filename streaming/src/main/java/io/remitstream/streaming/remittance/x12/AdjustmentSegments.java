package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** CAS and PLB, each with up to six adjustments that belong together. */
final class AdjustmentSegments {

  private static final int MOST = 6;

  private AdjustmentSegments() {}

  /** One CAS for a run of adjustments of one group. */
  static void write(List<Adjustment> adjustments, SegmentText text) {
    for (int i = 0; i < adjustments.size(); ) {
      String group = adjustments.get(i).group();
      text.start("CAS").add(group);
      int end = Math.min(adjustments.size(), i + MOST);
      while (i < end && Objects.equals(group, adjustments.get(i).group())) {
        Adjustment adjustment = adjustments.get(i++);
        text.add(adjustment.reason()).add(adjustment.amount()).add(adjustment.quantity());
      }
      text.end();
    }
  }

  /** One PLB for a run of adjustments of one provider and year. */
  static void provider(List<ProviderAdjustment> adjustments, SegmentText text) {
    for (int i = 0; i < adjustments.size(); ) {
      ProviderAdjustment first = adjustments.get(i);
      text.start("PLB").add(first.providerId()).add(first.fiscalPeriodEnd());
      int end = Math.min(adjustments.size(), i + MOST);
      while (i < end && together(first, adjustments.get(i))) {
        ProviderAdjustment one = adjustments.get(i++);
        text.composite(Arrays.asList(one.reason(), one.reference())).add(one.amount());
      }
      text.end();
    }
  }

  private static boolean together(ProviderAdjustment one, ProviderAdjustment other) {
    return Objects.equals(one.providerId(), other.providerId())
        && Objects.equals(one.fiscalPeriodEnd(), other.fiscalPeriodEnd());
  }
}
