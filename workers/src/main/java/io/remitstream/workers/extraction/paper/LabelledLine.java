package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.List;

/** Tells of a line with labels whether they, and no table's columns, say what its values are. */
final class LabelledLine {

  /** Of so many labels with a colon none stands in a row. */
  private static final int COLONS = 3;

  private static final int TOTALS = 3;

  private LabelledLine() {}

  /**
   * Whether a line is no row, whatever table is open.
   *
   * @param closed whether the table's rows are over
   */
  static boolean leads(TextLine at, List<KeyFinder.Found> labelled, boolean closed) {
    return (names(labelled) && !isTotal(at))
        || (closed && closes(at, labelled))
        || tellsAll(at, labelled);
  }

  /** Whether several labels with a colon, or one that tells whose claim it is, stand in a line. */
  static boolean names(List<KeyFinder.Found> labelled) {
    int colons = 0;
    boolean identity = false;
    for (KeyFinder.Found one : labelled) {
      colons += one.label().colon() ? 1 : 0;
      identity |= one.label().colon() && one.label().field().isIdentity();
    }
    return colons >= COLONS || identity;
  }

  /** {@code Total for Claim #02-199 228.16 111.80 0.00}: a row, whatever else it tells. */
  private static boolean isTotal(TextLine at) {
    return at.totals() == Totals.Scope.CLAIM && at.amounts() >= TOTALS;
  }

  /** Whether labels follow the rows of a table, which has its totals. */
  private static boolean closes(TextLine at, List<KeyFinder.Found> labelled) {
    return labelled.size() > 1
        && at.totals() == Totals.Scope.NONE
        && labelled.stream().noneMatch(KeyFinder.Found::below);
  }

  /** {@code Statement covers 05/27/2025 Patient liability 869.19}: a label has each amount. */
  private static boolean tellsAll(TextLine at, List<KeyFinder.Found> labelled) {
    boolean led =
        labelled.size() > 1
            && at.totals() == Totals.Scope.NONE
            && labelled.getFirst().label().from() == 0
            && labelled.stream().noneMatch(KeyFinder.Found::below);
    boolean all = led && at.amounts() > 0;
    for (int word = 0; all && word < at.size(); word++) {
      Word one = at.word(word);
      all =
          at.amount(word) == null
              || labelled.stream().anyMatch(label -> label.leaf().words().contains(one));
    }
    return all;
  }

  /**
   * Whether the one amount of a row of totals has a label of its own.
   *
   * @param amounts how many amounts the row has
   */
  static boolean saysTotal(TextLine at, List<KeyFinder.Found> labelled, int amounts) {
    return amounts == 1
        && at.totals() != Totals.Scope.NONE
        && labelled.stream().anyMatch(one -> !one.below() && one.leaf().field().isMoney());
  }
}
