package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How values are written that no column holds as they are. */
public final class Hand {

  private static final String[] ONES = {
    "",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen"
  };
  private static final String[] TENS = {
    "", "", "Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"
  };

  private Hand() {}

  /** The text in rows that are no wider than {@code width} points, in the chosen font. */
  public static List<String> wrapped(Ink ink, String text, double width) {
    List<String> rows = new ArrayList<>();
    String row = "";
    for (String word : text.split(" ", -1)) {
      String longer = row.isEmpty() ? word : row + " " + word;
      if (!row.isEmpty() && ink.wide(longer) > width) {
        rows.add(row);
        longer = word;
      }
      row = longer;
    }
    rows.add(row);
    return rows;
  }

  /** Writes a text in rows and leaves the pen below them. */
  public static void paragraph(Ink ink, double x, double width, double leading, String text) {
    wrapped(ink, text, width).forEach(row -> ink.left(x, row).down(leading));
  }

  /** Writes a leaf in rows, the pen back where it was; tells how many rows there are. */
  public static int cell(Ink ink, double x, double width, double leading, Leaf leaf) {
    List<String> rows = wrapped(ink, leaf.spelled(), width);
    double top = ink.y();
    ink.left(x, new Leaf(leaf.pointer(), leaf.value(), rows.getFirst()));
    rows.stream().skip(1).forEach(row -> ink.down(leading).left(x, row));
    ink.at(top);
    return rows.size();
  }

  /** A day spelled otherwise than the payer's other days are. */
  public static Leaf day(Leaf day, DateTimeFormatter as) {
    String spelled = as.format(LocalDate.parse(day.value())).toUpperCase(Locale.ROOT);
    return new Leaf(day.pointer(), day.value(), spelled);
  }

  /** A provider adjustment where the words beside it say which way it goes. */
  public static Leaf unsigned(Form form, int at) {
    Leaf taken = form.taken(at);
    long cents = Math.abs(form.adjustment(at).cents());
    return new Leaf(taken.pointer(), taken.value(), form.style().money().spell(cents));
  }

  /** An amount below a million as a check spells it: {@code Ninety-One and 05/100 Dollars}. */
  public static String dollars(long cents) {
    String words = words((int) (cents / 100)).strip();
    return "%s and %02d/100 Dollars".formatted(words.isEmpty() ? "Zero" : words, cents % 100);
  }

  private static String words(int number) {
    if (number >= 1_000) {
      return words(number / 1_000) + " Thousand " + words(number % 1_000);
    }
    if (number >= 100) {
      return ONES[number / 100] + " Hundred " + words(number % 100);
    }
    return number < 20 ? ONES[number] : tens(number);
  }

  private static String tens(int number) {
    return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + ONES[number % 10]);
  }
}
