package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one row of a table says. */
final class Row extends Draft {

  /** How sure modifiers are in a row that goes on with another. */
  private static final double BELOW = 0.85;

  final List<Leaf> modifiers = new ArrayList<>();
  final List<Leaf> remarks = new ArrayList<>();
  final List<Adjusted> adjustments = new ArrayList<>();
  final List<Leaf> descriptions = new ArrayList<>();

  /** Amounts under headings that are understood, but tell nothing that is kept. */
  final List<Money> passed = new ArrayList<>();

  int money;

  /** Whether it is the second row of an item whose heading names two things. */
  boolean lower;

  /** Whether no heading says that its words tell what was done. */
  boolean unheaded;

  /** Every number, also those of columns without a name. */
  final Map<Column, Money> byColumn = new HashMap<>();

  /** Those that no leaf tells: of columns without a name, or of one that another has already. */
  final Map<Column, Money> untold = new HashMap<>();

  boolean anchored() {
    return has(Field.PROCEDURE) || has(Field.FROM);
  }

  /** Whether a column of it has the same words. */
  boolean tells(Leaf leaf) {
    return leaves().values().stream().anyMatch(one -> one.words().equals(leaf.words()));
  }

  /** Puts what it says onto a line; what the line has already stays. */
  void onto(Draft.LineDraft line) {
    leaves().values().forEach(line::put);
    modifiers.forEach(one -> line.modifiers.add(money > 0 ? one : one.trusted(BELOW)));
    line.remarks.addAll(remarks);
    line.adjustments.addAll(adjustments);
    descriptions.forEach(more -> describe(line, more));
  }

  /** A description may run over several rows. */
  private static void describe(Draft.LineDraft line, Leaf more) {
    Leaf before = line.leaf(Field.DESCRIPTION);
    if (before == null || before.page() != more.page()) {
      line.put(more);
      return;
    }
    var words = new ArrayList<>(before.words());
    words.addAll(more.words());
    line.replace(
        new Leaf(
            Field.DESCRIPTION,
            before.value() + " " + more.value(),
            words,
            before.page(),
            before.method(),
            Math.min(before.trust(), more.trust())));
  }
}
