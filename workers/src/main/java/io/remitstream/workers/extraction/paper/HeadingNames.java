package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names columns by what stands beside them, where their own words leave it open. */
final class HeadingNames {

  /** How sure a name is that is guessed. */
  private static final double GUESSED = 0.85;

  /** How sure the last of two names is that are both known: arithmetic may change it. */
  private static final double LAST = GUESSED - 0.01;

  /** How sure the first of two names is that are both known: less than the other. */
  private static final double DOUBLED = GUESSED - 0.05;

  /** Behind so many columns of amounts come what the patient owes, and remarks. */
  private static final int AMOUNTS = 3;

  /** {@code Exp.} behind the amounts is short for what explains them. */
  private static final Set<List<String>> EXPLAINED =
      Set.of(List.of("expense"), List.of("policy"), List.of("processing", "policy"));

  private static final List<String> NUMBER = List.of("no");
  private static final Set<String> DISALLOWED = Set.of("disallow", "disallowed", "disall");

  private static final List<String> COST_SHARE = List.of("cost", "share");
  private static final List<String> TOTAL = List.of("total");
  private static final List<String> CONTRACT = List.of("contract");
  private static final List<String> AMOUNT = List.of("amount");
  private static final List<String> ADJUSTED = List.of("adjustment");

  /** How sure a name is that arithmetic may still change. */
  private static final double OPEN = 0.8;

  private final List<Column> columns;

  private HeadingNames(List<Column> columns) {
    this.columns = columns;
  }

  /** Names the columns of a heading, which stand from left to right. */
  static void settle(List<Column> columns) {
    var names = new HeadingNames(columns);
    names.namePayable();
    names.nameContract();
    names.passParts();
    names.nameDisallowed();
    names.nameCount();
    names.nameCoded();
    names.doubtDoubles();
    names.dropDoubles();
    names.nameShareTotal();
    names.namePatientsShare();
    names.nameRemarks();
    names.nameOwnPayment();
    names.nameCostShare();
  }

  private boolean has(Field field) {
    return Table.find(columns, field) != null;
  }

  private static void name(Column column, Field field, double trust) {
    column.field = field;
    column.trust = trust;
  }

  /** What is payable is what was allowed, where what was paid stands beside it. */
  private void namePayable() {
    List<Column> paid = columns.stream().filter(one -> one.field == Field.PAID).toList();
    if (paid.size() != 2 || has(Field.ALLOWED)) {
      return;
    }
    paid.stream()
        .filter(column -> column.tokens.contains("payable"))
        .forEach(column -> name(column, Field.ALLOWED, GUESSED));
  }

  /** {@code Contract} beside {@code Adjust} is what is left of the charge, not what is taken. */
  private void nameContract() {
    boolean adjusted = columns.stream().anyMatch(one -> one.tokens.equals(ADJUSTED));
    if (!adjusted || has(Field.ALLOWED)) {
      return;
    }
    for (Column column : columns) {
      if (column.tokens.equals(CONTRACT)) {
        name(column, Field.ALLOWED, OPEN);
        columns.stream()
            .filter(one -> one.tokens.equals(ADJUSTED))
            .forEach(one -> name(one, Field.DISCOUNT, OPEN));
      }
    }
  }

  /** {@code No.} between what was done and its charge is how often. */
  private void nameCount() {
    for (int i = 1; i + 1 < columns.size() && !has(Field.UNITS); i++) {
      boolean count = columns.get(i).tokens.equals(NUMBER);
      Field before = columns.get(i - 1).field;
      boolean done = before == Field.MODIFIERS || before == Field.PROCEDURE;
      if (count && done && columns.get(i + 1).field == Field.CHARGE) {
        name(columns.get(i), Field.UNITS, GUESSED);
      }
    }
  }

  /** Reductions in columns of their own: each is but a part of the discount. */
  private void passParts() {
    List<Column> parts = columns.stream().filter(HeadingNames::isPart).toList();
    if (parts.size() > 1) {
      parts.forEach(column -> name(column, Field.SKIP_AMOUNT, 1));
    }
  }

  /** {@code PPO reduction}: what of a charge is taken off, by one of several rules. */
  static boolean isPart(Column column) {
    return column.field == Field.DISCOUNT
        && column.tokens.size() > 1
        && column.tokens.contains("reduction");
  }

  /** What is disallowed is the discount, where what is not covered stands beside it. */
  private void nameDisallowed() {
    List<Column> not = columns.stream().filter(one -> one.field == Field.NOT_COVERED).toList();
    if (not.size() == 1 && !has(Field.DISCOUNT) && DISALLOWED.contains(word(not.getFirst()))) {
      not.getFirst().trust = Math.min(not.getFirst().trust, LAST); // arithmetic tells
    }
    if (not.size() != 2 || has(Field.DISCOUNT)) {
      return;
    }
    not.stream()
        .filter(column -> !disjoint(column.tokens, DISALLOWED))
        .limit(1)
        .forEach(column -> name(column, Field.DISCOUNT, GUESSED));
  }

  /** The only word of a column that has one. */
  private static String word(Column column) {
    return column.tokens.size() == 1 ? column.tokens.getFirst() : "";
  }

  /** {@code Amount} right behind the codes of adjustments is theirs. */
  private void nameCoded() {
    for (int i = 1; i < columns.size() && !has(Field.ADJ_AMOUNT); i++) {
      Column column = columns.get(i);
      boolean plain = column.field == null && column.tokens.equals(AMOUNT);
      if (plain && columns.get(i - 1).field == Field.ADJ_CODE) {
        name(column, Field.ADJ_AMOUNT, GUESSED);
      }
    }
  }

  /** No amount has two columns: of those that are known the last is meant, as a rule. */
  private void doubtDoubles() {
    for (Column column : columns) {
      if (isAmount(column) && known(column.field) > 1) {
        column.trust = Math.min(column.trust, DOUBLED);
        column.contested = true;
      }
    }
    for (Column column : columns) {
      if (isAmount(column) && column.trust >= 1 && isContested(column.field)) {
        column.trust = LAST;
        column.contested = true;
      }
    }
  }

  private boolean isContested(@Nullable Field field) {
    return columns.stream().anyMatch(one -> one.field == field && one.contested);
  }

  private static boolean isAmount(Column column) {
    return column.field != null && column.field.isAmount();
  }

  private int known(@Nullable Field field) {
    int known = 0;
    for (Column column : columns) {
      known += column.field == field && column.trust >= 1 ? 1 : 0;
    }
    return known;
  }

  /** The name that is guessed is none where another column is surer of it. */
  private void dropDoubles() {
    for (Column column : columns) {
      if (isAmount(column) && isSurer(column)) {
        column.field = null;
        column.trust = 0;
      }
    }
  }

  private boolean isSurer(Column than) {
    for (Column column : columns) {
      if (column.field == than.field && column.trust > than.trust) {
        return true;
      }
    }
    return false;
  }

  /** "Total" to the right of the patient's shares is what the patient owes. */
  private void nameShareTotal() {
    boolean shares = false;
    boolean owed = has(Field.OWED);
    for (Column column : columns) {
      shares |= column.field == Field.COINSURANCE || column.field == Field.COPAY;
      if (!owed && shares && column.field == null && column.tokens.equals(TOTAL)) {
        name(column, Field.OWED, 0.9);
        owed = true;
      }
    }
  }

  /** "Patient" behind the amounts is what the patient owes. */
  private void namePatientsShare() {
    int money = 0;
    for (Column column : columns) {
      boolean person = column.field == Field.PATIENT_NAME && column.tokens.size() == 1;
      if (person && money >= AMOUNTS && !has(Field.OWED)) {
        name(column, Field.OWED, 0.95);
      }
      money += column.isMoney() ? 1 : 0;
    }
  }

  /** "Code" behind the amounts, where another column has procedures, is a remark's. */
  private void nameRemarks() {
    int money = 0;
    boolean procedure = false;
    boolean adjusted = columns.stream().anyMatch(HeadingNames::isAdjustment);
    for (Column column : columns) {
      boolean told = procedure || (has(Field.DESCRIPTION) && column.trust < 1);
      boolean code = column.field == Field.PROCEDURE && told && money >= 2;
      boolean reason = column.field == Field.ADJ_REASON && !adjusted;
      if (code || reason || explains(column, money)) {
        name(column, Field.REMARKS, Math.max(column.trust, GUESSED));
      }
      procedure |= column.field == Field.PROCEDURE;
      money += column.isMoney() ? 1 : 0;
    }
  }

  private static boolean isAdjustment(Column column) {
    return column.field == Field.ADJ_AMOUNT
        || column.field == Field.ADJ_GROUP
        || column.field == Field.ADJ_CODE;
  }

  private boolean explains(Column column, int money) {
    return money >= AMOUNTS && EXPLAINED.contains(column.tokens) && column == columns.getLast();
  }

  /** What Medicare paid is another's payment only where the payer's own stands beside it. */
  private void nameOwnPayment() {
    if (has(Field.PAID)) {
      return;
    }
    for (Column column : columns) {
      if (column.field == Field.OTHER_INSURANCE && column.tokens.contains("medicare")) {
        name(column, Field.PAID, GUESSED);
      }
    }
  }

  /** "Cost share" beside the deductible is not all that the patient owes. */
  private void nameCostShare() {
    if (!has(Field.DEDUCTIBLE) || has(Field.COINSURANCE)) {
      return;
    }
    for (Column column : columns) {
      if (column.tokens.equals(COST_SHARE)) {
        name(column, Field.COINSURANCE, GUESSED);
      }
    }
  }
}
