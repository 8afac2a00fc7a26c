package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns pages whose labels stand below their values the usual way round, so that everything else
 * has to know one order only. Boxes stay what they are.
 */
final class Upturned {

  private static final double ALIGNED = 3;
  private static final double CLOSE = 2.2;
  private static final int VOTES = 2;

  /** Labels stand above their values unless those above them are so much closer. */
  private static final double CLEARLY = 0.85;

  private final List<TextLine> lines;

  private Upturned(List<TextLine> lines) {
    this.lines = lines;
  }

  /** A block of labels and the line of values above it. */
  private record Block(int value, int first, int last) {}

  static List<TextLine> turned(List<TextLine> lines) {
    return new Upturned(lines).turned();
  }

  private List<TextLine> turned() {
    var below = new ArrayList<Block>();
    int above = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (isLabels(lines.get(i))) {
        int first = i;
        while (first > 0 && isLabelPart(lines.get(first - 1), lines.get(i))) {
          first--;
        }
        boolean up = first > 0 && holdsValues(lines.get(first - 1), lines.get(i));
        boolean down = i + 1 < lines.size() && holdsValues(lines.get(i + 1), lines.get(i));
        if (up && (!down || gap(first - 1, first) < CLEARLY * gap(i, i + 1))) {
          below.add(new Block(first - 1, first, i));
        } else if (down && !headsTable(lines.get(i))) {
          above++;
        }
      }
    }
    return below.size() >= VOTES && below.size() > above ? swapped(below) : lines;
  }

  private double gap(int upper, int lower) {
    return lines.get(lower).baseline - lines.get(upper).baseline;
  }

  private List<TextLine> swapped(List<Block> blocks) {
    var turned = new ArrayList<>(lines);
    for (Block block : blocks) {
      TextLine value = lines.get(block.value());
      for (int i = block.first(); i <= block.last(); i++) {
        double shift = lines.get(i).baseline - lines.get(block.first()).baseline;
        turned.set(i - 1, lines.get(i).at(value.baseline + shift));
      }
      turned.set(block.last(), value.at(lines.get(block.last()).baseline));
    }
    return turned;
  }

  /** Whether labels head columns of amounts, which always stand above them. */
  private static boolean headsTable(TextLine line) {
    int amounts = 0;
    for (int i = 0; i < line.size(); i = line.phraseEnd(i)) {
      Field field = line.column(i);
      amounts += field != null && field.isAmount() ? 1 : 0;
    }
    return amounts >= VOTES;
  }

  private static boolean isLabels(TextLine line) {
    int phrases = 0;
    int known = 0;
    for (int i = 0; i < line.size(); i = line.phraseEnd(i)) {
      if (Codes.hasDigit(line.text(i))) {
        return false;
      }
      phrases++;
      known += isLabel(line, i) ? 1 : 0;
    }
    return known >= 2 && known * 10 >= phrases * 6;
  }

  private static boolean isLabel(TextLine line, int word) {
    if (line.column(word) != null || line.key(word) != null) {
      return true;
    }
    List<String> tokens = line.tokens(word, line.phraseEnd(word));
    if (IdWords.field(tokens) != null) {
      return true;
    }
    return tokens.size() > 1
        && tokens.getFirst().equals("total")
        && LabelBook.COLUMNS.field(tokens.subList(1, tokens.size()), line.recognised()) != null;
  }

  /** The upper row of labels that take two. */
  private static boolean isLabelPart(TextLine line, TextLine labels) {
    for (int i = 0; i < line.size(); i++) {
      if (Codes.hasDigit(line.text(i)) || (line.beginsPhrase(i) && !aligned(line, i, labels))) {
        return false;
      }
    }
    return labels.baseline - line.baseline < CLOSE * labels.size;
  }

  private static boolean holdsValues(TextLine line, TextLine labels) {
    int phrases = 0;
    int aligned = 0;
    int labelled = 0;
    boolean digits = false;
    for (int i = 0; i < line.size(); i = line.phraseEnd(i)) {
      phrases++;
      aligned += aligned(line, i, labels) ? 1 : 0;
      digits |= Codes.hasDigit(line.text(i, line.phraseEnd(i)));
    }
    for (int i = 0; i < labels.size(); i = labels.phraseEnd(i)) {
      labelled++;
    }
    boolean close =
        Math.abs(labels.baseline - line.baseline) < 3 * Math.max(line.size, labels.size);
    return digits
        && close
        && aligned >= 2
        && aligned * 10 >= phrases * 6
        && aligned * 10 >= labelled * 6;
  }

  private static boolean aligned(TextLine line, int word, TextLine other) {
    double left = line.word(word).box().x0();
    for (int i = 0; i < other.size(); i++) {
      if (other.beginsPhrase(i) && Math.abs(other.word(i).box().x0() - left) < ALIGNED) {
        return true;
      }
    }
    return false;
  }
}
