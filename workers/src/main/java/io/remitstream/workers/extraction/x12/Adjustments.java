package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the segments that adjust: CAS and PLB. */
final class Adjustments {

  private Adjustments() {}

  /** Takes each reason, amount and quantity of a CAS; the standard has six of them at most. */
  static void read(Segment cas, Values values, List<Adjustment> into) {
    String group = cas.text(1);
    for (int i = 2; i <= cas.elements(); i += 3) {
      if (cas.has(i) || cas.has(i + 1)) {
        into.add(
            new Adjustment(
                group, cas.text(i), values.money(cas, i + 1), values.number(cas, i + 2)));
      }
    }
  }

  /** Takes each reason and amount of a PLB; the standard has six of them at most. */
  static void readProvider(Segment plb, Values values, List<ProviderAdjustment> into) {
    String provider = plb.text(1);
    LocalDate periodEnd = values.date(plb, 2);
    for (int i = 3; i <= plb.elements(); i += 2) {
      if (plb.has(i) || plb.has(i + 1)) {
        into.add(providerAdjustment(plb, i, provider, periodEnd, values));
      }
    }
  }

  private static ProviderAdjustment providerAdjustment(
      Segment plb,
      int reason,
      @Nullable String provider,
      @Nullable LocalDate periodEnd,
      Values values) {
    plb.split(reason);
    return new ProviderAdjustment(
        provider, periodEnd, plb.component(0), plb.component(1), values.money(plb, reason + 1));
  }
}
