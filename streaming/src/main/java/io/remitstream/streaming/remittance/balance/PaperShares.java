package io.remitstream.streaming.remittance.balance;

import static io.remitstream.streaming.remittance.balance.PaperColumn.COINSURANCE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.COPAY;
import static io.remitstream.streaming.remittance.balance.PaperColumn.DEDUCTIBLE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.OTHER_INSURANCE;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperRow.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Holds what a remittance prints twice against each other: a patient's shares as adjustments of a
 * line of group PR (CARC 1, 2 and 3) and in columns of their own, and what another payer paid as
 * adjustments (CARC 23) and as an amount of the line or the claim.
 */
final class PaperShares {

  private static final Map<String, PaperColumn> COLUMNS =
      new TreeMap<>(Map.of("1", DEDUCTIBLE, "2", COINSURANCE, "3", COPAY));

  private PaperShares() {}

  /** None where most of them disagree, so that the columns mean something else. */
  static List<PaperEquation> equations(List<PaperRow> rows) {
    var equations = new ArrayList<PaperEquation>();
    for (PaperRow row : rows) {
      if (row.level() == Level.LINE && !row.adjustments().isEmpty()) {
        COLUMNS.forEach((reason, column) -> add(equations, row, reason, column));
      }
    }
    var all = new ArrayList<>(mostlyAgreeing(equations));
    all.addAll(mostlyAgreeing(othersPaid(rows)));
    return all;
  }

  private static List<PaperEquation> mostlyAgreeing(List<PaperEquation> equations) {
    long failing = equations.stream().filter(equation -> !equation.agrees()).count();
    return failing * 2 > equations.size() ? List.of() : equations;
  }

  private static List<PaperEquation> othersPaid(List<PaperRow> rows) {
    var equations = new ArrayList<PaperEquation>();
    for (PaperRow row : rows) {
      if (!row.adjustments().isEmpty()) {
        List<PaperEquation.Term> terms = terms(row, PaperRow.Adjusted::isAnotherPayers);
        add(equations, row, OTHER_INSURANCE, terms, Rule.PAID_AMOUNT);
      }
    }
    return equations;
  }

  private static void add(
      List<PaperEquation> equations, PaperRow row, String reason, PaperColumn column) {
    List<PaperEquation.Term> terms =
        terms(row, one -> "PR".equals(one.group()) && reason.equals(one.reason()));
    add(equations, row, column, terms, Rule.PATIENT_SHARE_PARTS);
  }

  private static List<PaperEquation.Term> terms(
      PaperRow row, Predicate<PaperRow.Adjusted> adjustments) {
    return row.adjustments().stream()
        .filter(adjustments)
        .map(one -> new PaperEquation.Term(one.pointer(), "adjustment", one.amount()))
        .toList();
  }

  private static void add(
      List<PaperEquation> equations,
      PaperRow row,
      PaperColumn column,
      List<PaperEquation.Term> terms,
      Rule rule) {
    Money stated = row.amount(column);
    if (stated != null && !terms.isEmpty()) {
      var target = new PaperEquation.Term(row.pointer(column), column.title(), stated);
      equations.add(new PaperEquation(rule, row.pointer(column), terms, target));
    }
  }
}
