package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Parts pages that tell the same things in two columns beside each other, so that the left one is
 * read to its end before the right one. Boxes stay what they are.
 */
final class TwinColumns {

  private static final double ALIGNED = 4;
  private static final double APART = 120;
  private static final int FEWEST = 4;
  private static final double FOOT = 3;

  private final List<TextLine> lines;

  /** By left side, rounded: the labels that stand there, and the lines of each. */
  private final Map<Long, Map<List<String>, Integer>> labels = new TreeMap<>();

  private TwinColumns(List<TextLine> lines) {
    this.lines = lines;
  }

  static List<TextLine> parted(List<TextLine> lines) {
    var columns = new TwinColumns(lines);
    columns.find();
    return columns.parted();
  }

  private void find() {
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
        List<String> tokens = line.tokens(word, line.phraseEnd(word));
        if (isLabel(line.recognised() ? LabelBook.KEYS.field(tokens, false) : line.key(word))) {
          long side = Math.round(line.word(word).box().x0() / ALIGNED);
          labels.computeIfAbsent(side, unused -> new HashMap<>()).putIfAbsent(tokens, i);
        }
      }
    }
  }

  private static boolean isLabel(@Nullable Field field) {
    return field != null && (field.isAmount() || field.isIdentity() || field == Field.PROCEDURE);
  }

  private List<TextLine> parted() {
    for (var left : labels.entrySet()) {
      for (var right : labels.entrySet()) {
        double gutter = right.getKey() * ALIGNED - ALIGNED;
        boolean several = Math.min(left.getValue().size(), right.getValue().size()) >= FEWEST;
        if (several && gutter - left.getKey() * ALIGNED > APART) {
          List<List<String>> shared = shared(left.getValue(), right.getValue());
          int first = first(shared, left.getValue(), right.getValue());
          if (first < lines.size() && isTwin(shared, right.getValue()) && isFree(first, gutter)) {
            return parted(first, gutter);
          }
        }
      }
    }
    return lines;
  }

  /** The labels that stand in both. */
  private static List<List<String>> shared(
      Map<List<String>, Integer> left, Map<List<String>, Integer> right) {
    var shared = new ArrayList<List<String>>();
    for (List<String> label : left.keySet()) {
      if (right.containsKey(label)) {
        shared.add(label);
      }
    }
    return shared;
  }

  private static boolean isTwin(List<List<String>> shared, Map<List<String>, Integer> right) {
    return shared.size() >= FEWEST && shared.size() * 2 >= right.size();
  }

  private int first(
      List<List<String>> shared,
      Map<List<String>, Integer> left,
      Map<List<String>, Integer> right) {
    int first = lines.size();
    for (List<String> label : shared) {
      first = Math.min(first, left.getOrDefault(label, first));
      first = Math.min(first, right.getOrDefault(label, first));
    }
    return first > 0 && first < lines.size() && isHead(first - 1) ? first - 1 : first;
  }

  /** Whether a line that stands close above names what follows. */
  private boolean isHead(int index) {
    return lines.get(index + 1).baseline - lines.get(index).baseline
        < 2 * lines.get(index + 1).size;
  }

  /** Whether no word stands across the gutter. */
  private boolean isFree(int first, double gutter) {
    for (int i = first; i < lines.size(); i++) {
      for (Word word : lines.get(i).words) {
        if (word.box().x0() < gutter && word.box().x1() > gutter + ALIGNED) {
          return false;
        }
      }
    }
    return true;
  }

  private List<TextLine> parted(int first, double gutter) {
    int end = end(first);
    var parted = new ArrayList<>(lines.subList(0, first));
    for (boolean right : new boolean[] {false, true}) {
      for (int i = first; i < end; i++) {
        TextLine line = lines.get(i);
        int cut = 0;
        while (cut < line.size() && line.word(cut).box().x0() < gutter) {
          cut++;
        }
        int from = right ? cut : 0;
        int to = right ? line.size() : cut;
        if (to > from) {
          parted.add(line.part(from, to));
        }
      }
    }
    parted.addAll(lines.subList(end, lines.size()));
    return parted;
  }

  /** What stands far below is at the page's foot, and in no column. */
  private int end(int first) {
    int end = lines.size();
    while (end - 1 > first
        && lines.get(end - 1).baseline - lines.get(end - 2).baseline
            > FOOT * lines.get(end - 1).size) {
      end--;
    }
    return end;
  }
}
