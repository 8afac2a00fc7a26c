package io.remitstream.benchmarks.paper.perturb;

import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.draw.Style;
import io.remitstream.benchmarks.paper.draw.Twist;
import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.remit.Chance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A way in which a payer may print the same paper otherwise. */
public enum Perturbation {
  /** As the layout says. */
  NONE,
  /** Other words over columns. */
  TITLES,
  /** Other words before values. */
  LABELS,
  /** Columns of numbers change places. */
  ORDER,
  /** Type a tenth smaller. */
  SMALLER,
  /** Type a twentieth larger. */
  LARGER,
  DATES,
  /** With a currency's sign, or without. */
  CURRENCY,
  /** Another sign of what is negative. */
  NEGATIVE,
  /** All but the type's size. */
  TOGETHER;

  private static final List<String> DAYS =
      List.of("MM/dd/yyyy", "M/d/yy", "MM-dd-yyyy", "dd-MMM-yyyy", "MMM d, yyyy", "yyyy-MM-dd");

  private static final List<String> SIGNS = List.of("-%s", "(%s)", "%s-", "%sCR", "%s CR");

  private static final LocalDate LONG_DAY = LocalDate.of(2025, 9, 28);

  /**
   * The layout, printed so.
   *
   * @param seed of the paper
   */
  public Layout of(Layout layout, long seed) {
    Twist twist = twist(new Relabelled(seed));
    return new Layout(
        layout.name(),
        layout.split(),
        layout.type(),
        layout.payer(),
        layout.ids(),
        layout.recipe(),
        style(layout.style(), new Chance(seed + ordinal())),
        layout.sheet(),
        (ink, form) -> layout.drawing().accept(ink.twisted(twist), form));
  }

  private boolean is(Perturbation other) {
    return this == other || this == TOGETHER;
  }

  private Twist twist(Relabelled others) {
    return new Twist(
        is(LABELS) ? others::label : UnaryOperator.identity(),
        is(TITLES) ? others::title : UnaryOperator.identity(),
        is(ORDER) ? Reordered::columns : UnaryOperator.identity(),
        this == SMALLER ? 0.9 : this == LARGER ? 1.05 : 1);
  }

  private Style style(Style style, Chance chance) {
    return new Style(
        money(style.money(), chance),
        is(DATES) ? dates(style.dates(), chance) : style.dates(),
        style.lastNameFirst(),
        style.upper());
  }

  private MoneyForm money(MoneyForm form, Chance chance) {
    String sign = form.sign().isEmpty() ? "$" : "";
    List<String> negatives = SIGNS.stream().filter(one -> !one.equals(form.negative())).toList();
    return new MoneyForm(
        is(CURRENCY) ? sign : form.sign(),
        form.grouped(),
        is(NEGATIVE) ? chance.of(negatives) : form.negative(),
        form.zero());
  }

  /** Another form that takes no more room. */
  private static DateTimeFormatter dates(DateTimeFormatter form, Chance chance) {
    String printed = form.format(LONG_DAY);
    List<DateTimeFormatter> others =
        formats(form.getLocale())
            .filter(other -> !other.format(LONG_DAY).equals(printed))
            .filter(other -> other.format(LONG_DAY).length() <= printed.length() + 1)
            .toList();
    return others.isEmpty() ? form : chance.of(others);
  }

  private static Stream<DateTimeFormatter> formats(Locale locale) {
    return DAYS.stream().map(pattern -> DateTimeFormatter.ofPattern(pattern, locale));
  }
}
