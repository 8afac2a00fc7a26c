package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.ColumnKinds.Kind;
import java.util.List;

/** Names columns by what stands in them, where their headings do not tell: dates, procedures. */
final class ColumnTyper {

  private static final int ROWS = 30;
  private static final double TRUST = 0.9;

  private static final double GUESS = 0.75;
  private static final double EXPLAINED = 0.85;

  /** Behind so many columns of amounts comes what explains them. */
  private static final int AMOUNTS = 3;

  private static final List<String> NUMBER = List.of("no");
  private static final List<String> ITEM = List.of("item");

  private final Table table;
  private final List<Column> columns;
  private final ColumnKinds kinds;

  private ColumnTyper(Table table) {
    this.table = table;
    this.columns = table.tiers.getFirst();
    this.kinds = new ColumnKinds(columns, this::isDoubtful);
  }

  /**
   * @param after the last line of the table's heading
   */
  static void type(Table table, List<TextLine> lines, int after) {
    var typer = new ColumnTyper(table);
    List<Column> doubtful = Table.those(typer.columns, typer::isDoubtful);
    if (doubtful.isEmpty()) {
      return;
    }
    for (int i = after + 1; i < lines.size() && i <= after + ROWS; i++) {
      typer.kinds.count(lines.get(i));
    }
    typer.nameLast();
    doubtful.forEach(typer::name);
  }

  /** Whether what stands in it may speak against its heading. */
  private boolean isDoubtful(Column column) {
    Field field = column.field;
    return field == null
        || (field == Field.REMARKS && isAhead(column))
        || (field == Field.IGNORED && !column.who)
        || field == Field.DESCRIPTION
        || field == Field.PROCEDURE
        || field == Field.PATIENT_NAME
        || field == Field.ADJ_CODE
        || field == Field.ADJ_AMOUNT
        || isGuessed(column)
        || (field.kind() != Field.Kind.DATE
            && !field.isMoney()
            && field != Field.UNITS
            && column.trust < 1);
  }

  /** Whether it stands before all amounts, where nothing is explained yet. */
  private boolean isAhead(Column column) {
    for (Column one : columns) {
      if (one == column || one.isMoney()) {
        return one == column && !table.has(Field.PROCEDURE);
      }
    }
    return false;
  }

  /** Whether its words alone say that it is an amount. */
  private static boolean isGuessed(Column column) {
    return column.field != null && column.field.isAmount() && column.trust < 1;
  }

  private void name(Column column) {
    Kind kind = kinds.of(column);
    if (isGuessed(column)) {
      name(column, Field.IGNORED, kind == Kind.PERCENTAGE);
      return;
    }
    switch (kind) {
      case DATE -> {
        name(column, Field.DATE, lacksDate());
        name(column, Field.TO, column.field == null && isBehindFrom(column));
      }
      case PROCEDURE -> name(column, Field.PROCEDURE, !table.has(Field.PROCEDURE));
      case AMOUNT -> guess(column);
      case ID -> {
        name(
            column,
            Field.MEMBER_ID,
            column.field == Field.PATIENT_NAME && !table.has(Field.MEMBER_ID));
        name(column, Field.CLAIM_NUMBER, column.field == null && listsClaims());
      }
      case COUNT -> count(column);
      case PERCENTAGE -> describe(column);
      case OTHER -> {
        describe(column);
        name(
            column, Field.DESCRIPTION, column.tokens.equals(ITEM) && !table.has(Field.DESCRIPTION));
      }
    }
  }

  /**
   * What stands behind all amounts, and is none, explains them: no {@code Code} is of a service.
   */
  private void nameLast() {
    Column last = columns.getLast();
    if (explains(last, kinds.of(last))) {
      last.field = Field.REMARKS;
      last.trust = EXPLAINED;
    }
  }

  private boolean explains(Column column, Kind kind) {
    return (column.field == null || isCoded(column))
        && (kind == Kind.OTHER || kind == Kind.COUNT)
        && kinds.saw(column)
        && !table.has(Field.REMARKS)
        && Table.those(columns, Column::isMoney).size() >= AMOUNTS;
  }

  /** Whether rows of amounts have numbers, but tell neither whose nor for what. */
  private boolean listsClaims() {
    return !table.ofClaims()
        && !table.has(Field.PROCEDURE)
        && !table.has(Field.DESCRIPTION)
        && Table.those(columns, Column::isMoney).size() >= AMOUNTS;
  }

  /** Whether it stands before what was done: there {@code No.} counts the rows. */
  private boolean isLeading(Column column) {
    return column.tokens.equals(NUMBER)
        && columns.subList(0, columns.indexOf(column)).stream().noneMatch(ColumnTyper::isCoded);
  }

  /** {@code Svcs} or {@code No.} over numbers counts the services, and describes none. */
  private void count(Column column) {
    boolean counts = column.field == Field.DESCRIPTION || column.tokens.equals(NUMBER);
    if (counts && column == columns.getFirst()) {
      name(column, Field.IGNORED, true); // the rows
    } else if (counts && !table.has(Field.UNITS) && !isLeading(column)) {
      name(column, Field.UNITS, true);
    } else if (column.field == null && countsServices(column)) {
      name(column, Field.UNITS, true);
      column.trust = EXPLAINED;
    } else {
      describe(column);
    }
  }

  /** Whether small numbers stand in it between what was done and its amounts. */
  private boolean countsServices(Column column) {
    int at = columns.indexOf(column);
    return kinds.areSmall(column)
        && !table.has(Field.UNITS)
        && columns.subList(0, at).stream().anyMatch(ColumnTyper::isCoded)
        && columns.subList(0, at).stream().noneMatch(Column::isMoney);
  }

  private void describe(Column column) {
    boolean coded = columns.stream().anyMatch(one -> one != column && isCoded(one));
    boolean named = coded && isCoded(column);
    boolean leads = column.field == null && column == columns.getFirst();
    name(column, Field.DESCRIPTION, (named || leads) && !table.has(Field.DESCRIPTION));
  }

  /** Whether its heading says procedure: beside codes, words tell what was done. */
  private static boolean isCoded(Column column) {
    return column.field == Field.PROCEDURE;
  }

  /** What its words may mean of an amount. */
  private void guess(Column column) {
    boolean coded = table.has(Field.ADJ_GROUP) || table.has(Field.ADJ_REASON) || coded(column);
    if (isAdjustment(column) && !coded && !table.has(Field.DISCOUNT)) {
      column.field = Field.DISCOUNT; // amounts without codes
      column.trust = GUESS;
    }
    Field field = column.field;
    boolean open =
        field == Field.IGNORED || (field != null && field.isIdentity() && column.trust < 1);
    if (open) {
      Field guess = AmountWords.field(column.tokens);
      column.field = guess == null || table.has(guess) ? null : guess;
      column.trust = GUESS;
    }
  }

  private static boolean isAdjustment(Column column) {
    return column.field == Field.ADJ_CODE || column.field == Field.ADJ_AMOUNT;
  }

  /** Whether another column has the codes of its amounts. */
  private boolean coded(Column column) {
    return column.field == Field.ADJ_AMOUNT && table.has(Field.ADJ_CODE);
  }

  /** Whether the column before it tells when a service began, and none when it ended. */
  private boolean isBehindFrom(Column column) {
    int before = columns.indexOf(column) - 1;
    return before >= 0 && columns.get(before).field == Field.FROM && !table.has(Field.TO);
  }

  private boolean lacksDate() {
    return !table.has(Field.DATE) && !table.has(Field.FROM) && !table.has(Field.TO);
  }

  private static void name(Column column, Field field, boolean lacking) {
    if (lacking) {
      column.field = field;
      column.trust = TRUST;
    }
  }
}
