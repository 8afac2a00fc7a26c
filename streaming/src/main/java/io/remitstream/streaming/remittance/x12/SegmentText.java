package io.remitstream.streaming.remittance.x12;

import io.remitstream.streaming.remittance.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Segments of one unit, a text that grows. Elements at a segment's end that say nothing go. */
final class SegmentText {

  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

  private final StringBuilder text = new StringBuilder();

  SegmentText start(String id) {
    text.append(id);
    return this;
  }

  SegmentText add(@Nullable String value) {
    text.append(Marks.ELEMENT);
    if (value != null) {
      text.append(value);
    }
    return this;
  }

  SegmentText add(@Nullable Money amount) {
    return add(amount == null ? null : amount.toString());
  }

  SegmentText add(@Nullable BigDecimal number) {
    return add(number == null ? null : number.toPlainString());
  }

  SegmentText add(@Nullable LocalDate date) {
    return add(date == null ? null : DATE.format(date));
  }

  /** An element of several components; those at its end that say nothing go. */
  SegmentText composite(List<@Nullable String> components) {
    int last = components.size();
    while (last > 0 && components.get(last - 1) == null) {
      last--;
    }
    text.append(Marks.ELEMENT);
    for (int i = 0; i < last; i++) {
      text.append(i == 0 ? "" : Marks.COMPONENT)
          .append(Objects.requireNonNullElse(components.get(i), ""));
    }
    return this;
  }

  SegmentText skip(int elements) {
    text.repeat(Marks.ELEMENT, elements);
    return this;
  }

  void end() {
    int end = text.length();
    while (text.charAt(end - 1) == Marks.ELEMENT) {
      end--;
    }
    text.setLength(end);
    text.append(Marks.SEGMENT);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
