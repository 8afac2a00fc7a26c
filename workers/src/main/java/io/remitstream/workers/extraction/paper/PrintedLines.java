package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.paper.printed.PrintedAmount;
import io.remitstream.workers.extraction.paper.printed.PrintedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A page's lines with amounts, for the arithmetic of what is printed. */
final class PrintedLines {

  /** In points: so far apart the beginnings of rows of one kind are at most. */
  private static final double ALIGNED = 4;

  /** In points: so far apart are the baselines of what stands on one line at most. */
  private static final double BESIDE = 1.5;

  private PrintedLines() {}

  /** None of what was recognised: nobody knows how sure such characters are. */
  static List<PrintedRow> of(List<TextLine> lines) {
    var rows = new ArrayList<PrintedRow>();
    for (TextLine line : lines) {
      if (line.amounts() > 0 && !line.recognised()) {
        rows.add(row(line));
      }
    }
    return rows;
  }

  /**
   * The same where the page's lines stand beside one another: each across the whole page; none
   * where they do not.
   */
  static List<PrintedRow> across(List<TextLine> lines) {
    boolean parted = false;
    for (int i = 1; i < lines.size(); i++) {
      parted |= lines.get(i).baseline < lines.get(i - 1).baseline + BESIDE;
    }
    return parted ? of(joined(lines)) : List.of();
  }

  private static List<TextLine> joined(List<TextLine> lines) {
    var joined = new ArrayList<TextLine>();
    var sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(line -> line.baseline));
    for (TextLine line : sorted) {
      TextLine last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && line.baseline - last.baseline < BESIDE) {
        joined.set(joined.size() - 1, last.with(line));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static PrintedRow row(TextLine line) {
    var amounts = new ArrayList<PrintedAmount>();
    var label = new StringBuilder();
    for (int word = 0; word < line.size(); word++) {
      Money money = Amounts.isDash(line.text(word)) ? Money.ZERO : line.amount(word);
      if (money != null) {
        amounts.add(new PrintedAmount(line.page, line.word(word), money.cents(), label.toString()));
        label.setLength(0);
      } else if (!Codes.hasDigit(line.text(word))) {
        label.append(line.text(word)).append(' ');
      }
    }
    return new PrintedRow(kind(line), line.totals() != Totals.Scope.NONE, amounts);
  }

  /** Whether its first word is made of letters, of digits or of both, and where it begins. */
  private static String kind(TextLine line) {
    String text = line.text(0);
    boolean digits = Codes.hasDigit(text);
    boolean letters = text.chars().anyMatch(Character::isLetter);
    String made = line.amount(0) != null ? "" : (letters ? "a" : "") + (digits ? "1" : "");
    return made.isEmpty() ? made : made + Math.round(line.word(0).box().x0() / ALIGNED);
  }
}
