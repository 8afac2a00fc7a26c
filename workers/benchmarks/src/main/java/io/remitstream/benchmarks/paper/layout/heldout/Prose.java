package io.remitstream.benchmarks.paper.layout.heldout;

import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sentences that hold leaves, in rows no wider than a column. */
final class Prose {

  private Prose() {}

  /** Leaves the pen below the last row; a leaf stays on one row. */
  static void write(Ink ink, double x, double width, double leading, @Nullable Object... parts) {
    List<Object> row = new ArrayList<>();
    for (List<Object> word : words(parts)) {
      if (!row.isEmpty() && ink.wide(spelled(row) + " " + spelled(word)) > width) {
        ink.left(x, row).down(leading);
        row.clear();
      }
      if (!row.isEmpty()) {
        row.add(" ");
      }
      row.addAll(word);
    }
    ink.left(x, row).down(leading);
  }

  /** Writes a leaf's words in rows, the pen back where it was; tells how many rows there are. */
  static int cell(Ink ink, double x, double width, double leading, Leaf leaf) {
    double top = ink.y();
    List<String> rows = rows(ink, leaf.spelled(), width);
    ink.left(x, new Leaf(leaf.pointer(), leaf.value(), rows.getFirst()));
    rows.stream().skip(1).forEach(row -> ink.down(leading).left(x, row));
    ink.at(top);
    return rows.size();
  }

  private static List<String> rows(Ink ink, String text, double width) {
    List<String> rows = new ArrayList<>(List.of(""));
    for (String word : text.split(" ", -1)) {
      String longer = (rows.getLast() + " " + word).strip();
      if (ink.wide(longer) > width && !rows.getLast().isEmpty()) {
        rows.add(word);
      } else {
        rows.set(rows.size() - 1, longer);
      }
    }
    return rows;
  }

  /** What stands between spaces; a leaf belongs to the word that it touches. */
  private static List<List<Object>> words(@Nullable Object... parts) {
    List<List<Object>> words = new ArrayList<>(List.of(new ArrayList<>()));
    for (Object part : parts) {
      if (part instanceof String text) {
        String[] pieces = text.split(" ", -1);
        words.getLast().add(pieces[0]);
        for (int at = 1; at < pieces.length; at++) {
          words.add(new ArrayList<>(List.of(pieces[at])));
        }
      } else if (part instanceof List<?> list) {
        words.getLast().addAll(list);
      } else if (part != null) {
        words.getLast().add(part);
      }
    }
    words.removeIf(word -> spelled(word).isEmpty());
    return words;
  }

  private static String spelled(List<Object> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part instanceof Leaf leaf ? leaf.spelled() : part));
    return text.toString();
  }
}
