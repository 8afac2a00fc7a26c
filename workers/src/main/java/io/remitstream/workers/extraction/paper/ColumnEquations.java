package io.remitstream.workers.extraction.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a row's amounts agree with each other under the names that its columns are tried with.
 */
final class ColumnEquations {

  /** What a row that agrees is worth. */
  static final int AGREES = 2;

  private static final int DISAGREES = -3;

  private final Map<Field, Column> named;
  private final List<Column> open;

  /**
   * @param named the columns by the names they are tried with; may change between rows
   * @param open those whose names are tried
   */
  ColumnEquations(Map<Field, Column> named, List<Column> open) {
    this.named = named;
    this.open = open;
  }

  /** Of a row's cents by column. */
  int score(Map<Column, Long> row) {
    return allowed(row) + owed(row) + shares(row) + paid(row);
  }

  /** Charge − discount = allowed. */
  private int allowed(Map<Column, Long> row) {
    if (!has(Field.CHARGE, Field.DISCOUNT, Field.ALLOWED)) {
      return 0;
    }
    boolean agrees = after(row) == sum(row, Field.ALLOWED);
    return weigh(row, agrees, Field.CHARGE, Field.DISCOUNT, Field.ALLOWED);
  }

  /** What is allowed − paid = what the patient owes. */
  private int owed(Map<Column, Long> row) {
    boolean discounted = has(Field.CHARGE, Field.DISCOUNT);
    if (!has(Field.PAID, Field.OWED) || (!discounted && !has(Field.ALLOWED))) {
      return 0;
    }
    long base = discounted ? after(row) : sum(row, Field.ALLOWED);
    boolean agrees = base - sum(row, Field.PAID, Field.OTHER_INSURANCE) == sum(row, Field.OWED);
    Field from = discounted ? Field.CHARGE : Field.ALLOWED;
    return weigh(row, agrees, from, Field.DISCOUNT, Field.PAID, Field.OWED) + other(row, agrees);
  }

  /** The patient's shares = what the patient owes. */
  private int shares(Map<Column, Long> row) {
    if (!has(Field.OWED) || told(Field.DEDUCTIBLE, Field.COPAY, Field.COINSURANCE) < 2) {
      return 0;
    }
    boolean agrees = share(row) + sum(row, Field.NOT_COVERED) == sum(row, Field.OWED);
    return weigh(row, agrees, Field.OWED, Field.NOT_COVERED)
        + weigh(row, agrees, Field.DEDUCTIBLE, Field.COPAY, Field.COINSURANCE);
  }

  /** What is allowed − the patient's shares = paid, where it is not told what the patient owes. */
  private int paid(Map<Column, Long> row) {
    boolean based = has(Field.ALLOWED) || has(Field.CHARGE, Field.DISCOUNT);
    int shares = told(Field.DEDUCTIBLE, Field.COPAY, Field.COINSURANCE);
    if (has(Field.OWED) || !has(Field.PAID) || !based || shares == 0) {
      return 0;
    }
    long paid = sum(row, Field.PAID);
    long uncovered = sum(row, Field.NOT_COVERED);
    long left = (has(Field.ALLOWED) ? sum(row, Field.ALLOWED) : after(row)) - share(row);
    boolean agrees = left - uncovered == paid || (has(Field.ALLOWED) && left == paid);
    if (shares == 1) { // others may not be printed
      return agrees && isSure(Field.DEDUCTIBLE, Field.COPAY, Field.COINSURANCE)
          ? weigh(row, true, Field.PAID, Field.CHARGE, Field.ALLOWED, Field.DISCOUNT)
          : 0;
    }
    Column coinsurance = named.get(Field.COINSURANCE);
    boolean ambiguous = coinsurance != null && coinsurance.field == Field.OWED;
    if (ambiguous && share(row) + uncovered == row.getOrDefault(coinsurance, 0L)) {
      return 0; // what the patient owes would say the same
    }
    Field base = has(Field.ALLOWED) ? Field.ALLOWED : Field.CHARGE;
    return weighBoth(
            row,
            agrees,
            Field.PAID,
            base,
            Field.DISCOUNT,
            Field.DEDUCTIBLE,
            Field.COPAY,
            Field.COINSURANCE,
            Field.NOT_COVERED)
        + other(row, agrees);
  }

  private long after(Map<Column, Long> row) {
    return sum(row, Field.CHARGE) - sum(row, Field.DISCOUNT);
  }

  private long share(Map<Column, Long> row) {
    return sum(row, Field.DEDUCTIBLE, Field.COPAY, Field.COINSURANCE);
  }

  private int other(Map<Column, Long> row, boolean agrees) {
    return weigh(row, agrees, Field.OTHER_INSURANCE);
  }

  /** What an equation says where a column without a sure name stands in it with an amount. */
  private int weigh(Map<Column, Long> row, boolean agrees, Field... fields) {
    return Math.min(1, open(row, fields)) * (agrees ? AGREES : DISAGREES);
  }

  /** The same, twice where two such columns do, whichever of the terms they are. */
  private int weighBoth(Map<Column, Long> row, boolean agrees, Field... fields) {
    return Math.min(2, open(row, fields)) * (agrees ? AGREES : DISAGREES);
  }

  private int open(Map<Column, Long> row, Field... fields) {
    int found = 0;
    for (Field field : fields) {
      Column column = named.get(field);
      boolean told = column != null && open.contains(column) && row.getOrDefault(column, 0L) != 0;
      found += told ? 1 : 0;
    }
    return found;
  }

  /** Whether those of the columns that are named have their names for sure. */
  private boolean isSure(Field... fields) {
    for (Field field : fields) {
      Column column = named.get(field);
      if (column != null && open.contains(column)) {
        return false;
      }
    }
    return true;
  }

  private boolean has(Field... fields) {
    return told(fields) == fields.length;
  }

  private int told(Field... fields) {
    int told = 0;
    for (Field field : fields) {
      told += named.containsKey(field) ? 1 : 0;
    }
    return told;
  }

  private long sum(Map<Column, Long> row, Field... fields) {
    long sum = 0;
    for (Field field : fields) {
      @Nullable Column column = named.get(field);
      sum += column == null ? 0 : row.getOrDefault(column, 0L);
    }
    return sum;
  }
}
