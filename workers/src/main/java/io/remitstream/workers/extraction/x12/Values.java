package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads typed elements; what is none of its type reads as null and is told. */
final class Values {

  private final Findings findings;

  Values(Findings findings) {
    this.findings = findings;
  }

  @Nullable Money money(Segment segment, int element) {
    Money money = segment.money(element);
    if (money == null && segment.has(element)) {
      findings.raise(Rule.INVALID_NUMBER, name(segment, element) + " is no amount.");
    }
    return money;
  }

  /** An amount that takes part in no equation. */
  @Nullable Money supplement(Segment segment, int element) {
    Money money = segment.money(element);
    if (money == null && segment.has(element)) {
      warn(name(segment, element) + " is no amount.");
    }
    return money;
  }

  @Nullable BigDecimal number(Segment segment, int element) {
    BigDecimal number = segment.number(element);
    if (number == null && segment.has(element)) {
      warn(name(segment, element) + " is no number.");
    }
    return number;
  }

  private void warn(String message) {
    findings.warn(Rule.INVALID_NUMBER, message);
  }

  @Nullable LocalDate date(Segment segment, int element) {
    LocalDate date = segment.date(element);
    if (date == null && segment.has(element)) {
      findings.raise(
          Rule.INVALID_DATE, name(segment, element) + " is no date (expected: CCYYMMDD).");
    }
    return date;
  }

  private static String name(Segment segment, int element) {
    return SegmentId.name(segment.id()) + (element < 10 ? "0" : "") + element;
  }
}
