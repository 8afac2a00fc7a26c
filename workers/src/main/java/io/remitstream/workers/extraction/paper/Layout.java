package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a page's words into lines, top to bottom. */
final class Layout {

  /** Of the type's size: words whose baselines differ by less stand on one line. */
  private static final double SAME_LINE = 0.36;

  private static final double WIDEST_SPACE = 1.0;
  private static final double USUAL_SPACE = 0.28;

  private Layout() {}

  static List<TextLine> lines(Page page) {
    var words = new ArrayList<Word>(page.words().size());
    for (Word word : page.words()) {
      Word clean = cleaned(word);
      if (clean != null) {
        RunTogether.add(clean, words);
      }
    }
    Overprint.drop(words);
    words.sort(Comparator.comparingDouble(Word::baseline));
    List<List<Word>> rows = rows(words);
    if (PrintedForm.fill(rows, words)) {
      words.sort(Comparator.comparingDouble(Word::baseline));
      rows = rows(words);
    }
    double gap = phraseGap(rows);
    List<TextLine> lines = lines(page, rows, gap);
    List<TextLine> turned = Upturned.turned(lines);
    List<TextLine> twins = TwinColumns.parted(turned);
    SideColumn side = twins == turned ? SideColumn.of(lines, page.width()) : null;
    return side == null ? SideBox.parted(twins) : parted(page, words, side, gap);
  }

  private static List<TextLine> lines(Page page, List<List<Word>> rows, double gap) {
    var lines = new ArrayList<TextLine>(rows.size());
    for (List<Word> row : rows) {
      lines.add(line(page, row, gap));
    }
    return lines;
  }

  /** What stands above both columns, then the one at the side, the other one, what stands below. */
  private static List<TextLine> parted(Page page, List<Word> words, SideColumn side, double gap) {
    var parts = List.of(new ArrayList<Word>(), new ArrayList<Word>(), new ArrayList<Word>());
    var below = new ArrayList<Word>();
    for (Word word : words) {
      if (side.parts(word)) {
        parts.get(side.isLeft(word) ? 1 : 2).add(word);
      } else {
        (word.baseline() < side.top() ? parts.getFirst() : below).add(word);
      }
    }
    var lines = new ArrayList<TextLine>();
    parts.forEach(part -> lines.addAll(Upturned.turned(lines(page, rows(part), gap))));
    lines.addAll(lines(page, rows(below), gap));
    return lines;
  }

  private static TextLine line(Page page, List<Word> row, double gap) {
    double size = 0;
    double baselines = 0;
    for (Word word : row) {
      size = Math.max(size, word.size());
      baselines += word.baseline();
    }
    double baseline = baselines / row.size();
    return new TextLine(
        page.number(), page.method(), baseline, size, row, Math.max(gap, Typewriter.gap(row)));
  }

  /** Lines follow the first word of each; a word joins the line whose baseline is nearest. */
  private static List<List<Word>> rows(List<Word> words) {
    var rows = new ArrayList<List<Word>>();
    List<Word> row = List.of();
    double baseline = Double.NEGATIVE_INFINITY;
    for (Word word : words) {
      if (row.isEmpty() || word.baseline() - baseline > SAME_LINE * word.size()) {
        row = new ArrayList<>();
        rows.add(row);
        baseline = word.baseline();
      }
      row.add(word);
      baseline += (word.baseline() - baseline) / row.size();
    }
    lower(rows);
    rows.replaceAll(Layout::inOrder);
    return rows;
  }

  /** A row of nothing but raised marks belongs to the row below it. */
  private static void lower(List<List<Word>> rows) {
    for (int i = rows.size() - 2; i >= 0; i--) {
      List<Word> below = rows.get(i + 1);
      double size = below.getFirst().size();
      double baseline = below.getFirst().baseline();
      if (areMarks(rows.get(i), size, baseline)) {
        below.addAll(rows.remove(i));
      }
    }
  }

  private static boolean areMarks(List<Word> row, double size, double baseline) {
    for (Word word : row) {
      boolean mark =
          word.size() < 0.82 * size
              && word.text().length() <= 5
              && baseline - word.baseline() < 0.65 * size;
      if (!mark) {
        return false;
      }
    }
    return true;
  }

  private static List<Word> inOrder(List<Word> row) {
    row.sort(Comparator.comparingDouble(word -> word.box().x0()));
    var merged = new ArrayList<Word>(row.size());
    for (Word word : row) {
      Word before = merged.isEmpty() ? null : merged.getLast();
      Word one = before == null ? null : joined(before, word);
      if (one == null) {
        merged.add(word);
      } else {
        merged.set(merged.size() - 1, one);
      }
    }
    return merged;
  }

  /** A dollar sign, and a CR, belong to the number beside them. */
  private static @Nullable Word joined(Word left, Word right) {
    boolean sign = left.text().equals("$") || left.text().equals("-$") || left.text().equals("($");
    boolean thousands = isThousands(left, right);
    boolean credit =
        right.text().equalsIgnoreCase("CR")
            && right.box().x0() - left.box().x1() < left.size()
            && Amounts.parse(left.text()) != null;
    if (!thousands && !credit && !(sign && Amounts.parse(left.text() + right.text()) != null)) {
      return null;
    }
    Box box =
        new Box(
            left.box().x0(),
            Math.min(left.box().y0(), right.box().y0()),
            right.box().x1(),
            Math.max(left.box().y1(), right.box().y1()));
    String text = left.text() + (credit || thousands ? " " : "") + right.text();
    return new Word(
        text.replace(" CR", "CR").replace(" Cr", "CR"),
        box,
        left.baseline(),
        left.size(),
        left.bold(),
        Math.min(left.confidence(), right.confidence()));
  }

  /** {@code 7 601.47}: a narrow space parts thousands. */
  private static boolean isThousands(Word left, Word right) {
    double gap = right.box().x0() - left.box().x1();
    String text = right.text();
    boolean parted = gap < 0.42 * left.size() && text.length() >= 6 && text.charAt(3) == '.';
    if (!parted || !Codes.isInteger(text.substring(0, 3)) || Amounts.parse(text) == null) {
      return false;
    }
    String leading = left.text().startsWith("$") ? left.text().substring(1) : left.text();
    return leading.length() <= 4 && Codes.isInteger(leading.replace(",", ""));
  }

  /** Of the type's size: a wider gap parts two phrases. Monospaced type has wider spaces. */
  private static double phraseGap(List<List<Word>> rows) {
    var gaps = new double[512];
    int count = 0;
    for (List<Word> row : rows) {
      for (int i = 1; i < row.size() && count < gaps.length; i++) {
        double gap = (row.get(i).box().x0() - row.get(i - 1).box().x1()) / row.get(i).size();
        if (gap > 0.05 && gap < WIDEST_SPACE) {
          gaps[count++] = gap;
        }
      }
    }
    Arrays.sort(gaps, 0, count);
    double median = count < 8 ? USUAL_SPACE : gaps[count / 2];
    return Math.clamp(1.75 * median, 0.5, 1.05);
  }

  /** Without leader dots and drawn lines. */
  private static @Nullable Word cleaned(Word word) {
    String text = word.text();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '.') {
      end--;
    }
    if (text.length() - end < 3) {
      end = text.length();
    }
    int from = 0;
    while (from < end && text.charAt(from) == '.') {
      from++;
    }
    from = from < 3 ? 0 : from;
    if (from >= end || isDrawn(text, end)) {
      return null;
    }
    return from == 0 && end == text.length() ? word : part(word, from, end);
  }

  private static Word part(Word word, int from, int end) {
    Box box = word.box();
    double width = (box.x1() - box.x0()) / word.text().length();
    return new Word(
        word.text().substring(from, end),
        new Box(box.x0() + from * width, box.y0(), box.x0() + end * width, box.y1()),
        word.baseline(),
        word.size(),
        word.bold(),
        word.confidence());
  }

  private static boolean isDrawn(String text, int end) {
    for (int i = 0; i < end; i++) {
      if ("=_-*|.~\u2500\u2502".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return end > 2 || text.charAt(0) == '|' || text.charAt(0) == '_' || text.charAt(0) == '.';
  }
}
