package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperRowEquations.Weighed;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** Of rows that agree so many tell that one that fails by a digit is misprinted. */
  private static final int MANY = 3;

  private static final List<Rule> RULES =
      List.of(
          Rule.ALLOWED_AMOUNT,
          Rule.PATIENT_SHARE,
          Rule.PATIENT_SHARE_PARTS,
          Rule.PAID_AMOUNT,
          Rule.ADJUSTED_AMOUNT);

  private final List<PaperRow> rows;
  private final Map<Rule, Optional<Tally>> tallies = new EnumMap<>(Rule.class);
  private final PaperPrint print;
  private final PaperRowEquations byRow;
  private final boolean uncoveredIsOwed;

  PaperConvention(List<PaperRow> rows) {
    this.rows = rows;
    this.print = new PaperPrint(rows);
    this.byRow = new PaperRowEquations(print);
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
   * @param doubtful those that fail where what is not printed may be why: no findings, but they
   *     tell which amount of a finding is the wrong one
   * @param settled false where its rows hold to no known form, though all columns are printed: then
   *     the equations prove nothing
   */
  record Held(
      Rule rule, List<PaperEquation> equations, List<PaperEquation> doubtful, boolean settled) {}

  /** Whether what is not covered is what lowers the charge to what is allowed. */
  private boolean uncoveredIsReduction() {
    return best(Rule.ALLOWED_AMOUNT)
        .filter(tally -> tally.form() == PaperForm.COVERED && tally.agreeing() > tally.failing())
        .isPresent();
  }

  /** One for each rule that the printed columns say something about. */
  List<Held> held() {
    var held = new ArrayList<Held>(RULES.size());
    for (Rule rule : RULES) {
      best(rule).map(this::judge).ifPresent(held::add);
    }
    return held;
  }

  /** Worked out once: the rows of one rule ask for what another one's hold to. */
  private Optional<Tally> best(Rule rule) {
    return tallies.computeIfAbsent(rule, this::judged);
  }

  private Optional<Tally> judged(Rule rule) {
    Tally best = null;
    for (PaperForm form : PaperForm.of(rule)) {
      Tally one = tally(form);
      best = one.rows() > 0 && (best == null || isBetter(one, best)) ? one : best;
    }
    return Optional.ofNullable(best);
  }

  private boolean isBetter(Tally one, Tally other) {
    int more = standing(one) - standing(other);
    return more > 0 || (more == 0 && one.complete() && !other.complete());
  }

  /**
   * A form that leaves out what is not covered agrees wherever that amount is misread, too: it has
   * to do better by more than one row, unless what the patient owes leaves it out as well.
   */
  private int standing(Tally tally) {
    PaperForm weaker = uncoveredIsOwed ? PaperForm.SHARES_OF_COVERED : PaperForm.SHARES;
    return tally.form() == weaker ? tally.agreeing() - 1 : tally.agreeing();
  }

  private @Nullable Held judge(Tally tally) {
    Rule rule = tally.form().rule();
    if (tally.complete()) {
      boolean settled = tally.failing() <= Math.max(FEW, tally.rows() / 2);
      return new Held(rule, written(tally, one -> true), List.of(), settled);
    }
    boolean nearly = tally.failing() * NEARLY_ALL <= tally.rows();
    if (!nearly) {
      return null;
    }
    Predicate<Weighed> counts =
        one -> one.agrees() || (tally.agreeing() >= MANY && isSlip(tally.form(), one));
    return new Held(rule, written(tally, counts), written(tally, counts.negate()), true);
  }

  /** Whether a row fails by what is hardly an amount that is not printed, but a wrong digit. */
  private boolean isSlip(PaperForm form, Weighed one) {
    boolean whole = form.rule() == Rule.ALLOWED_AMOUNT || form.rule() == Rule.PATIENT_SHARE;
    return (whole || Slip.isSmall(one.missing())) && byRow.of(form, one.row()).slips();
  }

  private List<PaperEquation> written(Tally tally, Predicate<Weighed> which) {
    var equations = new ArrayList<PaperEquation>(tally.weighed().size());
    for (Weighed one : tally.weighed()) {
      if (which.test(one)) {
        equations.add(byRow.of(tally.form(), one.row()));
      }
    }
    return equations;
  }

  /**
   * Whether the patient's shares come to less than what the patient owes, which another equation
   * bears out, and coinsurance is not printed: then that is what they lack.
   */
  private boolean isShort(Weighed shares, PaperForm form) {
    PaperRow row = shares.row();
    return form.rule() == Rule.PATIENT_SHARE_PARTS
        && !print.columns(row.level()).contains(PaperColumn.COINSURANCE)
        && shares.missing().signum() > 0
        && best(Rule.PATIENT_SHARE).stream()
            .flatMap(tally -> tally.weighed().stream())
            .anyMatch(other -> other.row() == row && other.agrees());
  }

  private Tally tally(PaperForm form) {
    var weighed = new ArrayList<Weighed>(rows.size());
    boolean complete = true;
    for (PaperRow row : rows) {
      Weighed one = byRow.weigh(form, row);
      if (one != null && !isShort(one, form)) {
        weighed.add(one);
        complete &= print.completes(form, row.level());
      }
    }
    return Tally.of(form, weighed, complete);
  }

  /**
   * @param complete whether all that the form is about is printed
   * @param rows that it says something about
   * @param failing of them
   */
  private record Tally(
      PaperForm form, List<Weighed> weighed, boolean complete, int rows, int failing) {

    static Tally of(PaperForm form, List<Weighed> weighed, boolean complete) {
      int rows = 0;
      int failing = 0;
      for (Weighed one : weighed) {
        rows += one.telling() ? 1 : 0;
        failing += one.agrees() ? 0 : 1;
      }
      return new Tally(form, weighed, complete, rows, failing);
    }

    int agreeing() {
      return rows - failing;
    }
  }
}
