package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import org.jspecify.annotations.Nullable;

/** Makes of the rows of the open table service lines, claims and totals. */
final class TableRows {

  private final Assembly assembly;
  private final PageLines page;
  private final OpenTable open;
  private final ServiceRows services;
  private final TotalRows totals;

  TableRows(Assembly assembly, PageLines page, OpenTable open, ServiceRows services) {
    this.assembly = assembly;
    this.page = page;
    this.open = open;
    this.services = services;
    this.totals = new TotalRows(assembly, page);
  }

  /**
   * Takes what a line says of whose the services are, in a column of its own.
   *
   * @return how many of the line's words say that
   */
  int identify(int index) {
    Table table = assembly.table;
    TextLine at = page.line(index);
    int end = table == null ? 0 : WhoColumn.words(at, table.tiers.getFirst());
    Leaf leaf = end == 0 ? null : WhoColumn.read(at, end);
    if (leaf == null) {
      return 0;
    }
    if (leaf.field() == Field.PATIENT_NAME && isAnother(assembly.claim)) {
      assembly.begin();
    }
    assembly.claim().put(leaf);
    return end;
  }

  /** Whether a name begins another claim than the open one. */
  private static boolean isAnother(@Nullable ClaimDraft claim) {
    return claim == null || claim.begun() || claim.has(Field.PATIENT_NAME);
  }

  /** Whether a service begins here whose amounts stand some rows below; then it is begun. */
  boolean begin(Row row, int index) {
    Table table = assembly.table;
    if (table == null || row.money > 0 || row.has(Field.PROCEDURE) || !row.has(Field.FROM)) {
      return false;
    }
    if (goesOn(row, index)) {
      return true;
    }
    boolean begins =
        !row.descriptions.isEmpty()
            && table.tiers.size() == 1
            && table.hasMoney()
            && AmountsBelow.follow(page.lines, index);
    if (begins) {
      services.take(row, table);
      assembly.lastBaseline = page.line(index).baseline;
      assembly.closed = false;
    }
    return begins;
  }

  /** The last day of a service that is begun, and more of what was done. */
  private boolean goesOn(Row row, int index) {
    LineDraft line = assembly.line;
    Leaf to = row.leaf(Field.FROM);
    boolean open =
        line != null && line.amounts() == 0 && line.has(Field.FROM) && !line.has(Field.PROCEDURE);
    TextLine at = page.line(index);
    double below = at.baseline - assembly.lastBaseline;
    if (line == null || !open || to == null || row.money > 0 || row.has(Field.PROCEDURE)) {
      return false;
    }
    if (line.has(Field.TO) || below <= 0 || below > ContinuedRows.CLOSE * at.size) {
      return false;
    }
    line.put(to.as(Field.TO));
    row.onto(line);
    assembly.lastBaseline = at.baseline;
    return true;
  }

  void take(Row row, int index) {
    Table table = open.table();
    TextLine at = page.line(index);
    totals.besides(row, index, table);
    assembly.remittance.passed.addAll(row.passed);
    assembly.lastBaseline = at.baseline;
    table.rows++;
    if (table.ofDocument()) {
      header(row);
      return;
    }
    table.tier = open.tierOf(index);
    if (table.tier > 0) {
      lower(row, at, table);
    } else {
      upper(row, at, table);
    }
  }

  private void header(Row row) {
    row.leaves().values().stream()
        .filter(leaf -> leaf.field().ofHeader())
        .forEach(assembly.remittance::put);
  }

  /** A further row of an item, or of the totals. */
  private void lower(Row row, TextLine at, Table table) {
    LineDraft line = assembly.line;
    if (assembly.closed) {
      totals.take(row, at, Totals.Scope.CLAIM, true);
    } else if (line != null) {
      row.onto(line);
      assembly.claim().unnamed.part(row);
    } else {
      upper(row, at, table);
    }
  }

  private void upper(Row row, TextLine at, Table table) {
    Totals.Scope scope = at.totals();
    if (table.totals || scope != Totals.Scope.NONE || open.isSum(row)) {
      totals.take(row, at, scope == Totals.Scope.NONE ? Totals.Scope.CLAIM : scope, false);
    } else {
      services.take(row, table);
    }
  }
}
