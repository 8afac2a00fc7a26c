package io.remitstream.streaming.remittance.balance;

import static io.remitstream.streaming.remittance.balance.PaperColumn.COINSURANCE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.COPAY;
import static io.remitstream.streaming.remittance.balance.PaperColumn.DEDUCTIBLE;
import static io.remitstream.streaming.remittance.balance.PaperColumn.DISCOUNT;
import static io.remitstream.streaming.remittance.balance.PaperColumn.NOT_COVERED;
import static io.remitstream.streaming.remittance.balance.PaperColumn.OTHER_INSURANCE;

import io.remitstream.streaming.remittance.balance.PaperRow.Level;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which columns a remittance prints, and what that says of the forms of its equations. */
final class PaperPrint {

  private final List<PaperRow> rows;
  private final Map<Level, Set<PaperColumn>> printed = new EnumMap<>(Level.class);
  private final boolean adjusted;

  PaperPrint(List<PaperRow> rows) {
    this.rows = rows;
    for (Level level : Level.values()) {
      printed.put(level, EnumSet.noneOf(PaperColumn.class));
    }
    rows.forEach(row -> columns(row.level()).addAll(row.amounts().keySet()));
    adjusted = rows.stream().anyMatch(row -> !row.adjustments().isEmpty());
  }

  Set<PaperColumn> columns(Level level) {
    return Objects.requireNonNull(printed.get(level));
  }

  /** The columns that make a form what it is; without them it is another form. */
  static boolean leads(PaperForm form, Set<PaperColumn> columns) {
    boolean discounted = columns.contains(DISCOUNT);
    boolean paid = columns.contains(PaperColumn.PAID);
    return switch (form) {
      case DISCOUNTED -> discounted;
      case DISCOUNTED_AND_COVERED, OWED_OF_COVERED, PAID_OF_CHARGE ->
          discounted && columns.contains(NOT_COVERED);
      case COVERED -> !discounted && columns.contains(NOT_COVERED);
      case PAID_OF_COVERED -> columns.contains(NOT_COVERED);
      case OWED_AFTER_WITHHOLDING -> discounted && paid;
      case OWED -> discounted && (paid || columns.contains(NOT_COVERED));
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
  boolean completes(PaperForm form, Level level) {
    Set<PaperColumn> columns = columns(level);
    boolean shares =
        columns.contains(DEDUCTIBLE) && (columns.contains(COPAY) || columns.contains(COINSURANCE));
    boolean explained = adjusted && !columns.contains(DISCOUNT);
    return switch (form) {
      case DISCOUNTED, DISCOUNTED_AND_COVERED, OWED, OWED_OF_COVERED, OWED_AFTER_WITHHOLDING ->
          true;
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
          (explained || ofLines(level)) && (shares || patientsAdjusted());
    };
  }

  /** Whether a claim's adjustments are its lines', which print no discount beside them. */
  private boolean ofLines(Level level) {
    Set<PaperColumn> columns = columns(Level.LINE);
    return adjusted && level == Level.CLAIM && !columns.isEmpty() && !columns.contains(DISCOUNT);
  }

  private boolean patientsAdjusted() {
    return rows.stream()
        .flatMap(row -> row.adjustments().stream())
        .anyMatch(one -> "PR".equals(one.group()));
  }

  /** A patient's share that stands in a column of its own is not counted again. */
  static boolean isApart(PaperRow.Adjusted one, Set<PaperColumn> columns) {
    return one.reason() != null
        && "PR".equals(one.group())
        && switch (one.reason()) {
          case "1" -> columns.contains(DEDUCTIBLE);
          case "2" -> columns.contains(COINSURANCE);
          case "3" -> columns.contains(COPAY);
          default -> false;
        };
  }
}
