package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A printed form that was filled in: its boxes are numbered, and the boxes of dates and amounts are
 * ruled, so that blanks stand where slashes and points would.
 */
final class PrintedForm {

  /** So many boxes, one after the other from the first, a form has at least. */
  private static final int FEWEST_BOXES = 6;

  private static final int LAST_BOX = 99;

  /** In points: box numbers that stand below one another within this number rows, not boxes. */
  private static final double SAME_SIDE = 3;

  private PrintedForm() {}

  /**
   * Takes the numbers of boxes away, and puts dates and amounts together.
   *
   * @param words the page's, which are changed where it is a form
   * @return whether it is one
   */
  static boolean fill(List<List<Word>> rows, List<Word> words) {
    var gone = new HashSet<Word>(boxes(rows));
    var joined = new ArrayList<Word>();
    CentsApart.join(rows, gone, joined);
    if (gone.isEmpty()) {
      return false;
    }
    words.removeIf(gone::contains);
    words.addAll(joined);
    return true;
  }

  /** The numbers of boxes; none where they do not follow one another across the page. */
  private static Set<Word> boxes(List<List<Word>> rows) {
    var boxes = new HashSet<Word>();
    var numbers = new HashSet<Integer>();
    var sides = new HashSet<Long>();
    for (List<Word> row : rows) {
      for (int i = 0; i + 1 < row.size(); i++) {
        if (leads(row, i)) {
          boxes.add(row.get(i));
          numbers.add((int) Double.parseDouble(row.get(i).text()));
          sides.add(Math.round(row.get(i).box().x0() / SAME_SIDE));
        }
      }
    }
    int last = 1;
    while (last < LAST_BOX && numbers.contains(last)) {
      last++;
    }
    boolean form = last > FEWEST_BOXES && sides.size() >= FEWEST_BOXES;
    return form ? boxes : Set.of();
  }

  /** Whether a number stands before a label in capitals, close to it and apart from the rest. */
  private static boolean leads(List<Word> row, int i) {
    Word word = row.get(i);
    Word next = row.get(i + 1);
    double before = i == 0 ? word.size() : word.box().x0() - row.get(i - 1).box().x1();
    return isNumber(word.text())
        && Character.isUpperCase(next.text().charAt(0))
        && !Codes.hasDigit(next.text())
        && next.box().x0() - word.box().x1() < 0.9 * word.size()
        && before > 0.4 * word.size();
  }

  /** {@code 1} to {@code 99}, with a point behind it or without. */
  private static boolean isNumber(String text) {
    String number = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    return Codes.isInteger(number) && number.length() <= 2 && number.charAt(0) != '0';
  }
}
