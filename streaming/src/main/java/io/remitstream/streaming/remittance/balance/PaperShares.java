package io.remitstream.streaming.remittance.balance;

import static io.remitstream.streaming.remittance.balance.PaperColumn.COINSURANCE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.COPAY;
import static io.remitstream.streaming.remittance.balance.PaperColumn.DEDUCTIBLE;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperRow.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds a patient's shares that a line prints twice against each other: as an adjustment of group
 * PR (CARC 1, 2 and 3) and in a column of their own.
 */
final class PaperShares {

  private static final Map<String, PaperColumn> COLUMNS =
      new TreeMap<>(Map.of("1", DEDUCTIBLE, "2", COINSURANCE, "3", COPAY));

  private PaperShares() {}

  /** None where most of them disagree, so that the columns mean something else. */
  static List<PaperEquation> equations(List<PaperRow> rows) {
    var equations = new ArrayList<PaperEquation>();
    for (PaperRow row : rows) {
      if (row.level() == Level.LINE) {
        COLUMNS.forEach((reason, column) -> add(equations, row, reason, column));
      }
    }
    long failing = equations.stream().filter(equation -> !equation.agrees()).count();
    return failing * 2 > equations.size() ? List.of() : equations;
  }

  private static void add(
      List<PaperEquation> equations, PaperRow row, String reason, PaperColumn column) {
    Money stated = row.amount(column);
    List<PaperEquation.Term> terms =
        row.adjustments().stream()
            .filter(one -> "PR".equals(one.group()) && reason.equals(one.reason()))
            .map(one -> new PaperEquation.Term(one.pointer(), "adjustment", one.amount()))
            .toList();
    if (stated != null && !terms.isEmpty()) {
      var target = new PaperEquation.Term(row.pointer(column), column.title(), stated);
      equations.add(
          new PaperEquation(Rule.PATIENT_SHARE_PARTS, row.pointer(column), terms, target));
    }
  }
}
