package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of text as a row of a table: numbers by where they end, words by what they are.
 */
final class RowReader {

  private static final double NEAR = 12;
  private static final double SMALL = 0.85;

  private final TextLine line;
  private final List<Column> columns;
  private final boolean[] used;
  private final Row row = new Row();

  private RowReader(TextLine line, List<Column> columns, boolean[] taken) {
    this.line = line;
    this.columns = columns;
    this.used = taken.clone();
  }

  static Row read(TextLine line, List<Column> columns, boolean[] taken) {
    return new RowReader(line, columns, taken).read();
  }

  /** The same, but for what its words say. */
  static Row numbers(TextLine line, List<Column> columns) {
    return new RowReader(line, columns, new boolean[line.size()]).numbers();
  }

  private Row numbers() {
    readMarks();
    readAdjustments();
    new RowNumbers(line, columns, used, row).read();
    return row;
  }

  private Row read() {
    numbers();
    new RowDates(line, columns, used, row).read();
    new RowTexts(line, columns, used, row).read();
    pairAdjustments();
    return row;
  }

  /** Raised marks behind a number are remarks. */
  private void readMarks() {
    for (int i = 1; i < line.size(); i++) {
      Word word = line.word(i);
      Word before = line.word(i - 1);
      boolean raised =
          word.size() < SMALL * before.size() && word.box().x0() - before.box().x1() < 3;
      if (!used[i] && raised && line.amount(i - 1) != null) {
        remark(i);
        used[i] = true;
      }
    }
  }

  private void remark(int word) {
    for (String code : Codes.remarks(line.text(word))) {
      row.remarks.add(Leaf.of(Field.REMARKS, code, line, word, word + 1, 0.97));
    }
  }

  /** {@code CO-45 353.60} or {@code CO 45 353.60}: the code tells what the amount is. */
  private void readAdjustments() {
    for (int i = 0; i + 1 < line.size(); i++) {
      Draft.Adjusted one = used[i] ? null : adjustment(line, i);
      if (one != null && (!isAnothers(one) || isCoded())) {
        row.adjustments.add(one);
        int words = Codes.isGroup(line.text(i)) ? 3 : 2;
        for (int word = i; word < i + words; word++) {
          used[word] = true;
        }
      }
    }
  }

  /** {@code Adjusted: CO-45 8.95 PR-3 40.00}: several codes, and no amount but theirs. */
  private boolean isCoded() {
    int codes = 0;
    for (int i = 0; line.amounts() > 1 && i + 1 < line.size(); i++) {
      codes += adjustment(line, i) == null ? 0 : 1;
    }
    return codes > 1 && codes == line.amounts();
  }

  /** Whether the amount behind a code stands in a column of its own, the code in another. */
  private boolean isAnothers(Draft.Adjusted one) {
    Column code = nearest(Objects.requireNonNull(one.group()));
    Column amount = nearest(Objects.requireNonNull(one.amount()));
    return amount != null && amount != code && amount.field != null && amount.field.isAmount();
  }

  private @Nullable Column nearest(Leaf leaf) {
    Column nearest = null;
    double least = NEAR;
    for (Column column : columns) {
      double distance = column.distance(leaf.box().x0(), leaf.box().x1());
      if (distance < least) {
        least = distance;
        nearest = column;
      }
    }
    return nearest;
  }

  static Draft.@Nullable Adjusted adjustment(TextLine line, int i) {
    String[] parts = Codes.groupAndReason(line.text(i));
    int amount = i + 1;
    int reason = i;
    if (parts == null && Codes.isGroup(line.text(i)) && Codes.isReason(line.text(i + 1))) {
      parts = new String[] {line.text(i), line.text(i + 1)};
      reason = i + 1;
      amount = i + 2;
    }
    Money money = parts == null || amount >= line.size() ? null : line.amount(amount);
    if (parts == null || money == null) {
      return null;
    }
    return new Draft.Adjusted(
        Leaf.of(Field.ADJ_GROUP, parts[0], line, i, i + 1, 1),
        Leaf.of(Field.ADJ_REASON, parts[1], line, reason, reason + 1, 1),
        Leaf.of(Field.ADJ_AMOUNT, money, line, amount, amount + 1, 1));
  }

  /** Code and amount in columns of their own. */
  private void pairAdjustments() {
    Leaf group = row.leaf(Field.ADJ_GROUP);
    Leaf reason = row.leaf(Field.ADJ_REASON);
    Leaf amount = row.leaf(Field.ADJ_AMOUNT);
    if (reason != null || (group != null && amount != null)) {
      row.adjustments.add(new Draft.Adjusted(group, reason, amount));
    }
    Leaf withheld = row.leaf(Field.WITHHELD);
    if (withheld != null && withheld.money().signum() != 0) {
      row.adjustments.add(new Draft.Adjusted(null, null, withheld.as(Field.ADJ_AMOUNT)));
    }
    row.remove(Field.WITHHELD);
    row.remove(Field.ADJ_GROUP);
    row.remove(Field.ADJ_REASON);
    row.remove(Field.ADJ_AMOUNT);
  }
}
