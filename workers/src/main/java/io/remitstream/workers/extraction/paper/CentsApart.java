package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Amounts whose cents stand in a column of their own behind a rule, {@code 107 | 66}, and dates
 * with blanks, {@code 06 01 25}, on pages whose amounts have no points.
 */
final class CentsApart {

  /** Of the type's size: what parts dollars from cents, and the parts of a date, at most. */
  private static final double GAP = 1;

  /** In points: cents below one another end in the same place. */
  private static final double SAME = 3;

  /** So many pairs stand in columns of cents at least, so many below one another. */
  private static final int FEWEST = 6;

  private static final int FEWEST_BELOW = 2;

  /** Amounts with a point are rare on such a page. */
  private static final int MOST_POINTED = 2;

  private static final Pattern DOLLARS = Pattern.compile("[($-]*(\\d{1,3}(,\\d{3})+|\\d{1,7})");
  private static final Pattern CENTS = Pattern.compile("\\d\\d[)-]?|\\d\\dCR");

  private CentsApart() {}

  /**
   * @param gone words that are none any more; those that are put together go here
   * @param joined gets what they are together
   */
  static void join(List<List<Word>> rows, Set<Word> gone, List<Word> joined) {
    List<List<Word>> pairs = pairs(rows, gone);
    Map<Long, Integer> below = new HashMap<>();
    pairs.forEach(pair -> below.merge(side(pair), 1, Integer::sum));
    long aligned =
        pairs.stream().filter(pair -> below.getOrDefault(side(pair), 0) >= FEWEST_BELOW).count();
    if (aligned < FEWEST || isPointed(rows)) {
      return;
    }
    for (List<Word> row : rows) {
      dates(row).forEach(date -> put(date, "/", gone, joined));
    }
    pairs.forEach(pair -> put(pair, ".", gone, joined));
  }

  private static boolean isPointed(List<List<Word>> rows) {
    return rows.stream()
            .flatMap(List::stream)
            .filter(word -> Amounts.parse(word.text()) != null)
            .count()
        > MOST_POINTED;
  }

  private static long side(List<Word> pair) {
    return Math.round(pair.getLast().box().x0() / SAME);
  }

  private static List<List<Word>> pairs(List<List<Word>> rows, Set<Word> gone) {
    var pairs = new ArrayList<List<Word>>();
    for (List<Word> row : rows) {
      for (int i = 0; i + 1 < row.size(); i++) {
        Word left = row.get(i);
        Word right = row.get(i + 1);
        if (isPair(left, right) && !gone.contains(left) && !isDated(row, left, right)) {
          pairs.add(List.of(left, right));
          i++;
        }
      }
    }
    return pairs;
  }

  private static boolean isDated(List<Word> row, Word left, Word right) {
    return dates(row).stream().anyMatch(one -> one.contains(left) || one.contains(right));
  }

  private static boolean isPair(Word left, Word right) {
    return gap(left, right) < GAP
        && beginsWithTwo(right.text())
        && CENTS.matcher(right.text()).matches()
        && DOLLARS.matcher(left.text()).matches();
  }

  /** Few words do: then no pattern is asked. */
  private static boolean beginsWithTwo(String text) {
    return text.length() >= 2
        && Character.isDigit(text.charAt(0))
        && Character.isDigit(text.charAt(1));
  }

  private static double gap(Word left, Word right) {
    return (right.box().x0() - left.box().x1()) / left.size();
  }

  /** Each three words that are a date, parted alike, at the beginning of a phrase. */
  private static List<List<Word>> dates(List<Word> row) {
    var dates = new ArrayList<List<Word>>(1);
    for (int i = 0; i + 2 < row.size(); i++) {
      boolean begins = i == 0 || gap(row.get(i - 1), row.get(i)) > GAP;
      if (begins && isDate(row.get(i), row.get(i + 1), row.get(i + 2))) {
        dates.add(List.of(row.get(i), row.get(i + 1), row.get(i + 2)));
        i += 2;
      }
    }
    return dates;
  }

  private static boolean isDate(Word month, Word day, Word year) {
    double first = gap(month, day);
    double second = gap(day, year);
    return Codes.isDigits(month.text(), 2)
        && Codes.isDigits(day.text(), 2)
        && Codes.isDigits(year.text(), 2)
        && first < GAP
        && Math.abs(first - second) < 0.2
        && Dates.parse(month.text() + "/" + day.text() + "/" + year.text()) != null;
  }

  private static void put(List<Word> parts, String by, Set<Word> gone, List<Word> joined) {
    Word first = parts.getFirst();
    Word last = parts.getLast();
    gone.addAll(parts);
    float sure = 1;
    for (Word part : parts) {
      sure = Math.min(sure, part.confidence());
    }
    joined.add(
        new Word(
            String.join(by, parts.stream().map(Word::text).toList()),
            new Box(first.box().x0(), first.box().y0(), last.box().x1(), last.box().y1()),
            first.baseline(),
            first.size(),
            first.bold(),
            sure));
  }
}
