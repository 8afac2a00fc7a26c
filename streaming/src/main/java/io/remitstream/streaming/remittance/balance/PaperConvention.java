package io.remitstream.streaming.remittance.balance;

import static io.remitstream.streaming.remittance.balance.PaperColumn.COINSURANCE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.COPAY;
import static io.remitstream.streaming.remittance.balance.PaperColumn.DEDUCTIBLE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.DISCOUNT;
import static io.remitstream.streaming.remittance.balance.PaperColumn.NOT_COVERED;
import static io.remitstream.streaming.remittance.balance.PaperColumn.OTHER_INSURANCE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.PATIENT_RESPONSIBILITY;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperRow.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which form of each rule a remittance holds to, judged by all of its rows together: the form that
 * agrees in the most of them. Where every column of a form is printed, a row that does not agree is
 * a failure. Where columns are absent a row that disagrees proves nothing, since what is not
 * printed may be what is missing; but where nearly all rows agree they are evidence for their
 * amounts.
 */
final class PaperConvention {

  /** So many rows may disagree with a form of printed columns whatever their share. */
  private static final int FEW = 2;

  /** Of the rows, one in so many may disagree with a form of absent columns. */
  private static final int NEARLY_ALL = 4;

  private final List<PaperRow> rows;
  private final Map<Level, Set<PaperColumn>> printed = new EnumMap<>(Level.class);
  private final Map<PaperForm, Tally> tallies = new EnumMap<>(PaperForm.class);
  private final boolean adjusted;
  private final boolean uncoveredIsOwed;

  PaperConvention(List<PaperRow> rows) {
    this.rows = rows;
    for (Level level : Level.values()) {
      printed.put(level, EnumSet.noneOf(PaperColumn.class));
    }
    rows.forEach(row -> printed(row.level()).addAll(row.amounts().keySet()));
    adjusted = rows.stream().anyMatch(row -> !row.adjustments().isEmpty());
    uncoveredIsOwed =
        best(Rule.PATIENT_SHARE)
                .map(Tally::form)
                .filter(PaperForm.OWED_OF_COVERED::equals)
                .isEmpty()
            && !uncoveredIsReduction();
  }

  /**
   * The equations that the remittance is held to.
   *
   * @param equations of the form that it holds to
   * @param settled false where its rows hold to no known form, though all columns are printed: then
   *     the equations prove nothing
   */
  record Held(Rule rule, List<PaperEquation> equations, boolean settled) {}

  /** Whether what is not covered is what lowers the charge to what is allowed. */
  private boolean uncoveredIsReduction() {
    return best(Rule.ALLOWED_AMOUNT)
        .filter(tally -> tally.form() == PaperForm.COVERED && tally.agreeing() > tally.failing())
        .isPresent();
  }

  /** One for each rule that the printed columns say something about. */
  List<Held> held() {
    return Stream.of(
            Rule.ALLOWED_AMOUNT,
            Rule.PATIENT_SHARE,
            Rule.PATIENT_SHARE_PARTS,
            Rule.PAID_AMOUNT,
            Rule.ADJUSTED_AMOUNT)
        .map(this::held)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Held held(Rule rule) {
    return best(rule).map(PaperConvention::judge).orElse(null);
  }

  private Optional<Tally> best(Rule rule) {
    return Stream.of(PaperForm.values())
        .filter(form -> form.rule() == rule)
        .map(form -> tallies.computeIfAbsent(form, this::tally))
        .filter(tally -> tally.rows() > 0)
        .min(
            Comparator.comparingInt(this::standing)
                .reversed()
                .thenComparing(tally -> !tally.complete())
                .thenComparing(Tally::form));
  }

  /**
   * A form that leaves out what is not covered agrees wherever that amount is misread, too: it has
   * to do better by more than one row, unless what the patient owes leaves it out as well.
   */
  private int standing(Tally tally) {
    PaperForm weaker = uncoveredIsOwed ? PaperForm.SHARES_OF_COVERED : PaperForm.SHARES;
    return tally.form() == weaker ? tally.agreeing() - 1 : tally.agreeing();
  }

  private static @Nullable Held judge(Tally tally) {
    Rule rule = tally.form().rule();
    if (tally.complete()) {
      boolean settled = tally.failing() <= Math.max(FEW, tally.rows() / 2);
      return new Held(rule, tally.equations(), settled);
    }
    boolean nearly = tally.failing() * NEARLY_ALL <= tally.rows();
    return nearly ? new Held(rule, tally.agreed(), true) : null;
  }

  private Tally tally(PaperForm form) {
    var equations = new ArrayList<PaperEquation>();
    boolean complete = true;
    for (PaperRow row : rows) {
      PaperEquation equation = equation(form, row);
      if (equation != null) {
        equations.add(equation);
        complete &= complete(form, row.level());
      }
    }
    int rows = 0;
    int failing = 0;
    for (PaperEquation equation : equations) {
      rows += equation.telling() ? 1 : 0;
      failing += equation.agrees() ? 0 : 1;
    }
    return new Tally(form, equations, complete, rows, failing);
  }

  /** Null where the row does not print enough for the form. */
  private @Nullable PaperEquation equation(PaperForm form, PaperRow row) {
    Money stated = row.amount(form.target());
    Set<PaperColumn> columns = printed(row.level());
    if (stated == null || !applies(form, row, columns)) {
      return null;
    }
    var terms = new ArrayList<PaperEquation.Term>();
    var blanks = new ArrayList<String>();
    for (PaperColumn column : form.plus()) {
      add(terms, blanks, row, column, columns, 1);
    }
    for (PaperColumn column : form.minus()) {
      add(terms, blanks, row, column, columns, -1);
    }
    for (PaperRow.Adjusted one : row.adjustments()) {
      if (form.takes(one) && !printedApart(one, columns)) {
        terms.add(term(one.pointer(), "adjustment", one.amount(), form.sign()));
      }
    }
    var target = new PaperEquation.Term(row.pointer(form.target()), form.target().title(), stated);
    return new PaperEquation(form.rule(), row.pointer(), terms, target, blanks);
  }

  private boolean applies(PaperForm form, PaperRow row, Set<PaperColumn> columns) {
    boolean whole =
        form.rule() == Rule.PATIENT_SHARE_PARTS
            ? !Collections.disjoint(columns, form.plus())
            : row.amounts().keySet().containsAll(form.plus());
    return whole
        && leadingPrinted(form, columns)
        && (!form.ofAdjustments() || !row.adjustments().isEmpty())
        && (form.rule() != Rule.PAID_AMOUNT || !columns.contains(PATIENT_RESPONSIBILITY));
  }

  /** The columns that make a form what it is; without them it is another form. */
  private static boolean leadingPrinted(PaperForm form, Set<PaperColumn> columns) {
    boolean discounted = columns.contains(DISCOUNT);
    boolean paid = columns.contains(PaperColumn.PAID);
    return switch (form) {
      case DISCOUNTED -> discounted;
      case DISCOUNTED_AND_COVERED, OWED_OF_COVERED, PAID_OF_CHARGE ->
          discounted && columns.contains(NOT_COVERED);
      case COVERED -> !discounted && columns.contains(NOT_COVERED);
      case PAID_OF_COVERED -> columns.contains(NOT_COVERED);
      case OWED -> discounted && paid;
      case OWED_OF_ALLOWED, OWED_AFTER_ADJUSTMENTS -> !discounted && paid;
      case ADJUSTED_TO_ALLOWED, PROVIDER_ADJUSTED_TO_ALLOWED, UNGROUPED_ADJUSTED_TO_ALLOWED ->
          !discounted;
      case SHARES,
          SHARES_OF_COVERED,
          SHARES_AND_ADJUSTMENTS,
          PAID_OF_ALLOWED,
          PAID_AFTER_ADJUSTMENTS,
          PAID_AFTER_ADJUSTMENTS_AND_SHARES ->
          true;
    };
  }

  /** Whether all that the form is about is printed, so that a row that disagrees is wrong. */
  private boolean complete(PaperForm form, Level level) {
    Set<PaperColumn> columns = printed(level);
    boolean shares =
        columns.contains(DEDUCTIBLE) && (columns.contains(COPAY) || columns.contains(COINSURANCE));
    boolean explained = adjusted && !columns.contains(DISCOUNT);
    return switch (form) {
      case DISCOUNTED, DISCOUNTED_AND_COVERED, OWED, OWED_OF_COVERED -> true;
      case COVERED, OWED_OF_ALLOWED -> false;
      case SHARES, SHARES_OF_COVERED -> shares && columns.contains(NOT_COVERED);
      case PAID_OF_ALLOWED, PAID_OF_COVERED, PAID_OF_CHARGE ->
          shares && columns.contains(OTHER_INSURANCE) && columns.contains(NOT_COVERED);
      case SHARES_AND_ADJUSTMENTS -> explained && shares && !columns.contains(NOT_COVERED);
      case ADJUSTED_TO_ALLOWED,
          PROVIDER_ADJUSTED_TO_ALLOWED,
          UNGROUPED_ADJUSTED_TO_ALLOWED,
          OWED_AFTER_ADJUSTMENTS ->
          explained;
      case PAID_AFTER_ADJUSTMENTS, PAID_AFTER_ADJUSTMENTS_AND_SHARES ->
          explained && (shares || patientsAdjusted());
    };
  }

  private boolean patientsAdjusted() {
    return rows.stream()
        .flatMap(row -> row.adjustments().stream())
        .anyMatch(one -> "PR".equals(one.group()));
  }

  /** A patient's share that stands in a column of its own is not counted again. */
  private static boolean printedApart(PaperRow.Adjusted one, Set<PaperColumn> columns) {
    return one.reason() != null
        && "PR".equals(one.group())
        && switch (one.reason()) {
          case "1" -> columns.contains(DEDUCTIBLE);
          case "2" -> columns.contains(COINSURANCE);
          case "3" -> columns.contains(COPAY);
          default -> false;
        };
  }

  /**
   * @param blanks of columns that are printed, but not in this row
   */
  private static void add(
      List<PaperEquation.Term> terms,
      List<String> blanks,
      PaperRow row,
      PaperColumn column,
      Set<PaperColumn> columns,
      int sign) {
    Money amount = row.amount(column);
    if (amount != null) {
      terms.add(term(row.pointer(column), column.title(), amount, sign));
    } else if (columns.contains(column)) {
      blanks.add(row.pointer(column));
    }
  }

  private static PaperEquation.Term term(String pointer, String title, Money amount, int sign) {
    return new PaperEquation.Term(pointer, title, sign < 0 ? amount.negate() : amount);
  }

  private Set<PaperColumn> printed(Level level) {
    return Objects.requireNonNull(printed.get(level));
  }

  /**
   * @param complete whether all that the form is about is printed
   * @param rows that it says something about
   * @param failing of them
   */
  private record Tally(
      PaperForm form, List<PaperEquation> equations, boolean complete, int rows, int failing) {

    int agreeing() {
      return rows - failing;
    }

    List<PaperEquation> agreed() {
      return equations.stream().filter(PaperEquation::agrees).toList();
    }
  }
}
