package io.remitstream.workers.extraction.paper;

import java.util.List;

/** Tells lines of labels whose values stand below them, each under its own. */
final class HeadedValues {

  private static final int ROW = 3;
  private static final int FEWEST = 2;
  private static final double NEXT = 2.2;
  private static final double ALIGNED = 3;

  private final List<TextLine> lines;
  private final List<List<Label>> labels;

  HeadedValues(List<TextLine> lines, List<List<Label>> labels) {
    this.lines = lines;
    this.labels = labels;
  }

  /** Whether nothing that stands beside a label on a line is its value, known or not. */
  boolean heads(int index) {
    TextLine line = lines.get(index);
    if (line.phrases() < ROW || line.hasDigits() || index + 1 >= lines.size()) {
      return false;
    }
    TextLine below = lines.get(index + 1);
    boolean close = below.page == line.page && below.baseline - line.baseline < NEXT * line.size;
    boolean known =
        labels.get(index).stream().filter(label -> !label.colon()).count() >= FEWEST
            && labels.get(index).getFirst().from() == 0;
    return close
        && known
        && below.hasDigits()
        && labels.get(index + 1).isEmpty()
        && standUnder(line, below);
  }

  /** Whether a phrase of the line below stands under each of a line's. */
  private static boolean standUnder(TextLine line, TextLine below) {
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      double left = line.word(word).box().x0();
      boolean under = false;
      for (int one = 0; one < below.size(); one = below.phraseEnd(one)) {
        under |= Math.abs(below.word(one).box().x0() - left) < ALIGNED;
      }
      if (!under) {
        return false;
      }
    }
    return true;
  }
}
