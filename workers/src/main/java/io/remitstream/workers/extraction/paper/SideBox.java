package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A box of labels and amounts beside a table, under the last phrase of its heading: {@code How we
 * worked out your share}. Its lines stand between the table's rows; it is read before them.
 */
final class SideBox {

  private static final int FEWEST_HEADINGS = 5;
  private static final int FEWEST_LABELS = 3;
  private static final int FEWEST_ALONE = 2;

  /** Of the type's size: so far below one another the lines of both stand. */
  private static final double LEADING = 2.6;

  private static final double ALIGNED = 2;

  private final List<TextLine> lines;
  private final List<TextLine> parted = new ArrayList<>();

  private SideBox(List<TextLine> lines) {
    this.lines = lines;
  }

  /** The same lines, those of such boxes before the tables beside them. */
  static List<TextLine> parted(List<TextLine> lines) {
    var box = new SideBox(lines);
    int i = 0;
    while (i < lines.size()) {
      int end = box.end(i);
      if (end > i) {
        box.part(i, end);
        i = end;
      } else {
        box.parted.add(lines.get(i++));
      }
    }
    return box.parted;
  }

  /** The line behind the box whose heading a line is; the line itself where it is none. */
  private int end(int index) {
    TextLine heading = lines.get(index);
    if (heading.phrases() < FEWEST_HEADINGS || heading.hasDigits()) {
      return index;
    }
    double gutter = gutter(heading);
    int labels = 0;
    int alone = 0;
    int end = index + 1;
    int last = index;
    while (end < lines.size() && isClose(end) && !crosses(lines.get(end), gutter)) {
      TextLine line = lines.get(end);
      int cut = cut(line, gutter);
      if (cut < line.size() && !isLabelled(line, cut)) {
        return index;
      }
      labels += cut < line.size() ? 1 : 0;
      alone += cut == 0 ? 1 : 0;
      end++;
      last = cut < line.size() ? end : last;
    }
    return labels >= FEWEST_LABELS && alone >= FEWEST_ALONE ? last : index;
  }

  private static double gutter(TextLine heading) {
    return heading.word(heading.firstOfPhrase(heading.size() - 1)).box().x0() - ALIGNED;
  }

  private boolean isClose(int index) {
    TextLine line = lines.get(index);
    TextLine above = lines.get(index - 1);
    return line.page == above.page && line.baseline - above.baseline < LEADING * line.size;
  }

  private static boolean crosses(TextLine line, double gutter) {
    for (Word word : line.words) {
      if (word.box().x0() < gutter && word.box().x1() > gutter) {
        return true;
      }
    }
    return false;
  }

  /** The first word that stands in the box. */
  private static int cut(TextLine line, double gutter) {
    int cut = 0;
    while (cut < line.size() && line.word(cut).box().x0() < gutter) {
      cut++;
    }
    return cut;
  }

  /** Whether what stands there is a label and its amount. */
  private static boolean isLabelled(TextLine line, int from) {
    int amount = line.size() - 1;
    boolean before = true;
    for (int word = from; word < amount; word++) {
      before &= line.amount(word) == null;
    }
    return amount > from
        && before
        && Character.isLetter(line.text(from).charAt(0))
        && !Codes.hasDigit(line.text(from, amount))
        && line.amount(amount) != null;
  }

  private void part(int from, int end) {
    double gutter = gutter(lines.get(from));
    for (boolean right : new boolean[] {true, false}) {
      for (TextLine line : lines.subList(from, end)) {
        int cut = cut(line, gutter);
        int first = right ? cut : 0;
        int last = right ? line.size() : cut;
        if (last > first) {
          parted.add(line.part(first, last));
        }
      }
    }
  }
}
