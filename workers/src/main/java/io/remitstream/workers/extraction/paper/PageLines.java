package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A page's lines, the labels that have values on them, and which words those values are. */
final class PageLines {

  /** Between what is used of a limit, and the limit. */
  private static final Set<String> LIMITS = Set.of("of", "de");

  /** So many lines a section on limits of a year has at most, and words a line. */
  private static final int YEARLY = 6;

  /** So many words its heading has, and its lines have, with what is left of a limit. */
  private static final int HEADED = 8;

  /** So many amounts a row of a table has at least. */
  private static final int ROW = 3;

  final List<TextLine> lines;
  final KeyFinder keys;
  final double height;

  /** By line and word: whether it is a label's value. */
  final boolean[][] taken;

  /** By line: whether it heads a table. */
  final boolean[] heading;

  /** By line: its labels that have values. */
  final List<List<KeyFinder.Found>> found;

  private PageLines(List<TextLine> lines, double height) {
    this.lines = lines;
    this.height = height;
    this.keys = new KeyFinder(lines);
    this.taken = new boolean[lines.size()][];
    this.heading = new boolean[lines.size()];
    this.found = new ArrayList<>(lines.size());
    for (int i = 0; i < taken.length; i++) {
      taken[i] = new boolean[lines.get(i).size()];
    }
  }

  static PageLines of(Page page) {
    var of = new PageLines(Layout.lines(page), page.height());
    for (int i = 0; i < of.lines.size(); i++) {
      of.found.add(of.keys.find(i));
      of.found.get(i).forEach(of::mark);
    }
    return of;
  }

  private void mark(KeyFinder.Found one) {
    boolean[] words = taken[one.line()];
    TextLine at = lines.get(one.line());
    for (int word = 0; word < words.length; word++) {
      words[word] |= one.leaf().words().contains(at.word(word));
    }
  }

  /** By word of a line: whether it is the value of a label that says something. */
  boolean[] told(int index) {
    boolean[] told = taken[index].clone();
    for (KeyFinder.Found one : found.get(index)) {
      boolean open = one.leaf().field() == Field.IGNORED && !one.label().colon() && !one.below();
      for (int word = 0; open && word < told.length; word++) {
        told[word] &= !one.leaf().words().contains(line(index).word(word));
      }
    }
    return told;
  }

  TextLine line(int index) {
    return lines.get(index);
  }

  /** Every amount on the page, but those of how far a limit is used up. */
  List<Money> amounts() {
    var amounts = new ArrayList<Money>();
    int yearly = 0;
    for (TextLine line : lines) {
      yearly = isYear(line) ? YEARLY : yearly - 1;
      boolean ofYear = yearly > 0 && line.size() <= HEADED;
      if (!ofYear && !isUsedUp(line)) {
        add(line, amounts);
      }
    }
    return amounts;
  }

  private static void add(TextLine line, List<Money> amounts) {
    for (int word = 0; word < line.size(); word++) {
      Money amount = line.amount(word);
      if (amount != null) {
        amounts.add(amount);
      }
    }
  }

  /** Words such as claims' numbers among the rows of tables, of which no label tells. */
  List<String> numbers() {
    int first = 0;
    while (first < size() && !heading[first]) {
      first++;
    }
    int last = size() - 1;
    while (last > first && lines.get(last).amounts() < ROW) {
      last--;
    }
    var numbers = new ArrayList<String>();
    for (int i = first + 1; i < last; i++) {
      TextLine line = lines.get(i);
      for (int word = 0; !heading[i] && word < line.size(); word++) {
        if (!taken[i][word] && Codes.isNumber(line.text(word))) {
          numbers.add(line.text(word));
        }
      }
    }
    return numbers;
  }

  /** {@code Your plan year so far}: what follows are limits, and how far they are used up. */
  private static boolean isYear(TextLine line) {
    return line.size() <= HEADED && !line.hasDigits() && line.says(Cue.YEAR);
  }

  /** {@code $412.00 used of $1,000.00}. */
  private static boolean isUsedUp(TextLine line) {
    for (int word = 2; line.amounts() > 1 && word < line.size(); word++) {
      boolean amount = line.amount(word) != null;
      if (amount && LIMITS.contains(line.text(word - 1).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return lines.size();
  }

  boolean isTotals(int index) {
    return lines.get(index).totals() != Totals.Scope.NONE;
  }

  /** Whether a line has a label with a colon, so that it heads no table. */
  boolean hasColonLabel(int index) {
    for (Label label : keys.labels(index)) {
      if (isColon(index, label)) {
        return !isTotals(index);
      }
    }
    return false;
  }

  private boolean isColon(int index, Label label) {
    return label.field() != Field.LINE_ADJUSTMENT && line(index).text(label.to() - 1).endsWith(":");
  }
}
