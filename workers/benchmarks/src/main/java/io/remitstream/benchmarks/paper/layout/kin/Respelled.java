package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Values that stand otherwise than a payer's style has them. */
final class Respelled {

  private static final double PITCH = 12;

  private Respelled() {}

  /** The same value in another spelling. */
  static Leaf as(Leaf leaf, String spelled) {
    return new Leaf(leaf.pointer(), leaf.value(), spelled);
  }

  static Leaf day(Leaf day, String pattern) {
    DateTimeFormatter as = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    return as(day, as.format(LocalDate.parse(day.value())));
  }

  /** Dollars, a blank, cents. */
  static Leaf apart(Leaf money) {
    return as(money, money.spelled().replace('.', ' '));
  }

  /** Thousands set off by a blank. */
  static Leaf spaced(Leaf money) {
    return as(money, money.spelled().replace(',', ' '));
  }

  static Column money(String title, double right, Amount amount, UnaryOperator<Leaf> how) {
    return new Column(
        title,
        right,
        Align.RIGHT,
        line -> how.apply(line.money(amount)),
        claim -> how.apply(claim.money(amount)));
  }

  /** A service's days: one where it began and ended on the same. */
  static List<Object> days(LineForm line, String between) {
    return days(line, line.from(), between);
  }

  static List<Object> days(LineForm line, Leaf from, String between) {
    boolean one = line.line().from().equals(line.line().to());
    return one ? List.of(line.from()) : List.of(from, between, line.to());
  }

  /** A claim's days, likewise. */
  static List<Object> days(ClaimForm claim, String between) {
    boolean one = claim.claim().from().equals(claim.claim().to());
    return one ? List.of(claim.from()) : List.of(claim.from(), between, claim.to());
  }

  /** A procedure with its modifiers. */
  static List<Object> code(LineForm line, String between) {
    List<Object> modifiers = line.modifiers(between);
    return modifiers.isEmpty()
        ? List.of(line.procedure())
        : List.of(line.procedure(), between, modifiers);
  }

  /** A label with its value and the pen in the row below; nothing where there is no value. */
  static void pair(Ink ink, double x, double at, String label, @Nullable Object value) {
    if (value != null) {
      ink.left(x, label).left(at, value).down(PITCH);
    }
  }
}
