package io.remitstream.streaming.remittance.balance;

import static io.remitstream.streaming.remittance.balance.PaperColumn.PATIENT_RESPONSIBILITY;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes out a form of a rule for a row of what is printed. */
final class PaperRowEquations {

  private final PaperPrint print;

  PaperRowEquations(PaperPrint print) {
    this.print = print;
  }

  /**
   * What a form comes to in a row, before it is written out.
   *
   * @param missing what the stated amount has more than the terms
   * @param telling whether it says anything: an equation between nothing and nothing does not
   */
  record Weighed(PaperRow row, Money missing, boolean telling) {

    boolean agrees() {
      return missing.signum() == 0;
    }
  }

  /** Null where the row does not print enough for the form. */
  @Nullable Weighed weigh(PaperForm form, PaperRow row) {
    Money stated = row.amount(form.target());
    Set<PaperColumn> columns = print.columns(row.level());
    if (stated == null || !applies(form, row, columns)) {
      return null;
    }
    var left = new Left(stated);
    for (PaperColumn column : form.plus()) {
      left.less(row.amountOrZero(column));
    }
    for (PaperColumn column : form.minus()) {
      left.more(takesAway(form, row, column) ? row.amountOrZero(column) : Money.ZERO);
    }
    for (PaperRow.Adjusted one : row.adjustments()) {
      Money amount = takes(form, one, columns) ? one.amount() : Money.ZERO;
      left.less(form.sign() < 0 ? amount.negate() : amount);
    }
    return new Weighed(row, left.missing, left.telling);
  }

  /** What is left of a stated amount term by term. */
  private static final class Left {
    private Money missing;
    private boolean telling;

    Left(Money stated) {
      missing = stated;
      telling = stated.signum() != 0;
    }

    void less(Money term) {
      missing = missing.minus(term);
      telling |= term.signum() != 0;
    }

    void more(Money term) {
      missing = missing.plus(term);
      telling |= term.signum() != 0;
    }
  }

  /** The equation of a row that prints enough for the form. */
  PaperEquation of(PaperForm form, PaperRow row) {
    Money stated = Objects.requireNonNull(row.amount(form.target()));
    Set<PaperColumn> columns = print.columns(row.level());
    var terms = new ArrayList<PaperEquation.Term>();
    var blanks = new ArrayList<String>();
    for (PaperColumn column : form.plus()) {
      add(terms, blanks, row, column, columns, 1);
    }
    for (PaperColumn column : form.minus()) {
      if (takesAway(form, row, column)) {
        add(terms, blanks, row, column, columns, -1);
      }
    }
    for (PaperRow.Adjusted one : row.adjustments()) {
      if (takes(form, one, columns)) {
        terms.add(term(one.pointer(), "adjustment", one.amount(), form.sign()));
      }
    }
    var target = new PaperEquation.Term(row.pointer(form.target()), form.target().title(), stated);
    return new PaperEquation(form.rule(), row.pointer(), terms, target, blanks);
  }

  private static boolean takesAway(PaperForm form, PaperRow row, PaperColumn column) {
    return column != PaperColumn.OTHER_INSURANCE || !explains(form, row);
  }

  private static boolean takes(PaperForm form, PaperRow.Adjusted one, Set<PaperColumn> columns) {
    return form.takes(one) && !PaperPrint.isApart(one, columns);
  }

  /** Whether what another payer paid stands among the adjustments that the form takes. */
  private static boolean explains(PaperForm form, PaperRow row) {
    for (PaperRow.Adjusted one : row.adjustments()) {
      if (one.isAnotherPayers() && form.takes(one)) {
        return true;
      }
    }
    return false;
  }

  private static boolean applies(PaperForm form, PaperRow row, Set<PaperColumn> columns) {
    if (!PaperPrint.leads(form, columns)) {
      return false;
    }
    boolean whole =
        form.rule() == Rule.PATIENT_SHARE_PARTS
            ? !Collections.disjoint(columns, PaperForm.SHARES_OF_COVERED.plus())
            : row.amounts().keySet().containsAll(form.plus());
    return whole
        && (!form.ofAdjustments() || !row.adjustments().isEmpty())
        && (form.rule() != Rule.PAID_AMOUNT || !columns.contains(PATIENT_RESPONSIBILITY));
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
}
