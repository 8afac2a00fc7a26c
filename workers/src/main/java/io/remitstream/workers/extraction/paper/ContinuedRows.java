package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes rows that tell no amounts of their own, and go on with the line above them. */
final class ContinuedRows {

  /** Of the type's size: so far below a row what goes on with it may stand. */
  static final double CLOSE = 2.4;

  /** So many words more are no part of a row. */
  private static final int LONGEST = 14;

  private static final int SENTENCE = 4;

  private final Assembly assembly;

  ContinuedRows(Assembly assembly) {
    this.assembly = assembly;
  }

  /** Whether a row without an anchor goes on with the line above it; then it is put onto it. */
  boolean take(@Nullable Row row, TextLine at, List<KeyFinder.Found> labelled) {
    if (row == null || assembly.block || !continues(at, row)) {
      return false;
    }
    LineDraft last = Objects.requireNonNull(assembly.line);
    if (isLabelled(labelled)) {
      adjust(row, at, last, labelled);
      return false;
    }
    if (isSentence(at) || tellsWhere(at, last) || leadsToCodes(row)) {
      row.descriptions.clear(); // why it was adjusted, or who provided it
    }
    row.onto(last);
    assembly.lastBaseline = at.baseline;
    return true;
  }

  /** {@code REM: M15} at the left of a further adjustment: both are told of the line above. */
  private void adjust(Row row, TextLine at, LineDraft last, List<KeyFinder.Found> labelled) {
    boolean explained =
        labelled.stream().allMatch(one -> one.leaf().field() == Field.REMARKS && !one.below());
    if (explained && !row.adjustments.isEmpty()) {
      last.adjustments.addAll(row.adjustments);
      assembly.lastBaseline = at.baseline;
    }
  }

  /** {@code Adjusted:} before codes and their amounts is their label. */
  private static boolean leadsToCodes(Row row) {
    return !row.adjustments.isEmpty()
        && row.descriptions.stream().allMatch(one -> one.text().endsWith(":"));
  }

  private boolean continues(TextLine at, Row row) {
    double below = at.baseline - assembly.lastBaseline;
    return assembly.line != null
        && below > 0
        && below <= CLOSE * at.size
        && says(row)
        && !at.tokens.contains("continued")
        && at.totals() == Totals.Scope.NONE
        && at.size() < LONGEST
        && (!row.adjustments.isEmpty() || (row.money == 0 && !isSentence(at)));
  }

  private static boolean says(Row row) {
    return !row.descriptions.isEmpty()
        || !row.remarks.isEmpty()
        || !row.adjustments.isEmpty()
        || !row.modifiers.isEmpty()
        || row.has(Field.PROCEDURE);
  }

  /** {@code 09/02/2025, Fenwick Drug}: when, and whose, below what was provided. */
  private static boolean tellsWhere(TextLine at, LineDraft last) {
    String first = at.text(0);
    return first.endsWith(",") && Dates.parse(first) != null && last.has(Field.DESCRIPTION);
  }

  /** A note on an item is a sentence; its description is none. */
  private static boolean isSentence(TextLine at) {
    return at.size() >= SENTENCE && at.text(at.size() - 1).endsWith(".");
  }

  private static boolean isLabelled(List<KeyFinder.Found> labelled) {
    for (KeyFinder.Found one : labelled) {
      if (one.label().colon() || leadsDetail(one)) {
        return true;
      }
    }
    return tellsClaim(labelled);
  }

  /** {@code Remark N130} below a row. */
  private static boolean leadsDetail(KeyFinder.Found one) {
    return one.leaf().field() == Field.MODIFIERS
        || (one.leaf().field() == Field.REMARKS && one.label().from() == 0 && !one.below());
  }

  /** Whether several labels tell whose claim follows: then no row goes on here. */
  private static boolean tellsClaim(List<KeyFinder.Found> labelled) {
    int told = 0;
    for (KeyFinder.Found one : labelled) {
      told += !one.below() && one.leaf().field().isIdentity() ? 1 : 0;
    }
    return told > 1;
  }
}
