package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds labels and the values beside, below or above them. */
final class KeyFinder {

  private static final double NEXT_LINES = 2.6;
  private static final double ALIGNED = 14;

  /** Of the type's size: so far below a sentence's line its next one stands. */
  private static final double CLOSE = 1.7;

  private final List<TextLine> lines;
  private final LabelValues values;
  private final HeadedValues headed;
  private final List<List<Label>> known;

  KeyFinder(List<TextLine> lines) {
    this.lines = lines;
    this.values = new LabelValues(lines);
    var payments = new PaymentAmounts(lines);
    this.known = new ArrayList<>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      known.add(payments.with(Label.on(lines.get(i)), i));
    }
    this.headed = new HeadedValues(lines, known);
  }

  /** A label and its value. */
  record Found(Label label, Leaf leaf, int line, boolean below) {}

  /** The labels of a line, from left to right. */
  List<Label> labels(int index) {
    return known.get(index);
  }

  /** All labels of a line that have values. */
  List<Found> find(int index) {
    TextLine line = lines.get(index);
    List<Label> labels = labels(index);
    var found = new ArrayList<Found>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int limit = i + 1 < labels.size() ? labels.get(i + 1).from() : line.size();
      boolean heads = headed.heads(index);
      Found one = heads && !label.colon() && ends(line, label) ? null : beside(index, label, limit);
      if (one == null && label.to() == line.size() && !line.beginsPhrase(label.from())) {
        one = broken(index, label);
      }
      if (one == null && !followedInPhrase(line, label) && !isDecision(line, label, found)) {
        double right =
            i + 1 < labels.size()
                ? line.word(labels.get(i + 1).from()).box().x0() - 2
                : Double.MAX_VALUE;
        one = below(index, label, right);
      }
      if (one != null) {
        found.add(one);
      }
    }
    return found;
  }

  /** {@code Disallowed} behind whose claim it is tells what was decided, and no amount. */
  private static boolean isDecision(TextLine line, Label label, List<Found> before) {
    return label.field().isMoney()
        && label.to() == line.size()
        && before.stream().filter(one -> !one.below() && one.leaf().field().isIdentity()).count()
            > 1;
  }

  /** Whether a label is a whole phrase. */
  private static boolean ends(TextLine line, Label label) {
    return label.to() == line.size() || line.beginsPhrase(label.to());
  }

  private static boolean followedInPhrase(TextLine line, Label label) {
    return label.to() < line.size() && !line.beginsPhrase(label.to());
  }

  private @Nullable Found beside(int index, Label label, int limit) {
    TextLine line = lines.get(index);
    int from = label.to();
    if (from + 1 < limit && label.field().isMoney() && Codes.isBracketed(line.text(from))) {
      from++; // how the amount is worked out, between its label and itself
    }
    if (from >= limit) {
      return null;
    }
    int to = Math.min(limit, line.phraseEnd(from));
    boolean inPhrase = !line.beginsPhrase(from);
    double trust = label.colon() || !inPhrase ? 1 : 0.95;
    Leaf leaf = values.of(index, label, line, from, to, trust(label, trust));
    return leaf == null ? null : new Found(label, leaf, index, false);
  }

  /** The first word of the next line, where a sentence goes on there. */
  private @Nullable Found broken(int index, Label label) {
    TextLine line = lines.get(index);
    TextLine next = index + 1 < lines.size() ? lines.get(index + 1) : line;
    boolean close = next.page == line.page && next.baseline - line.baseline < CLOSE * line.size;
    if (next == line || !close) {
      return null;
    }
    Leaf leaf = values.of(index, label, next, 0, 1, trust(label, 0.95));
    return leaf == null ? null : new Found(label, leaf, index, false);
  }

  private @Nullable Found below(int index, Label label, double right) {
    TextLine line = lines.get(index);
    double left = line.word(label.from()).box().x0();
    double end = line.word(label.to() - 1).box().x1();
    for (int next = index + 1; next < lines.size() && next <= index + 3; next++) {
      TextLine other = lines.get(next);
      if (other.page != line.page
          || other.baseline - line.baseline > NEXT_LINES * Math.max(line.size, other.size)) {
        return null;
      }
      if (ClaimRows.isHeading(other)) {
        return null;
      }
      int from = startBelow(other, left, end, right);
      if (from >= 0) {
        if (isLabelOnly(other, from) && !isMethod(label, other, from)) {
          return null;
        }
        int to = from + 1;
        while (to < other.phraseEnd(from) && !isNext(other.word(to).box().x0(), right)) {
          to++;
        }
        Leaf leaf = values.of(index, label, other, from, to, trust(label, 0.97));
        return leaf == null ? null : new Found(label, wrapped(leaf, next), next, true);
      }
    }
    return null;
  }

  /** A name that goes on in the row below. */
  private Leaf wrapped(Leaf leaf, int index) {
    if (leaf.field().kind() != Field.Kind.NAME || index + 1 >= lines.size()) {
      return leaf;
    }
    TextLine line = lines.get(index);
    TextLine rest = lines.get(index + 1);
    double left = leaf.words().getFirst().box().x0();
    boolean goesOn =
        rest.page == line.page
            && rest.size() <= 3
            && !Codes.hasDigit(rest.text(0))
            && rest.phraseEnd(0) == rest.size()
            && Math.abs(rest.word(0).box().x0() - left) < 2
            && rest.baseline - line.baseline < 1.45 * line.size
            && Values.read(leaf.field(), rest, 0, rest.size(), 1, true) != null
            && Label.at(rest, 0) == null;
    if (!goesOn) {
      return leaf;
    }
    var words = new ArrayList<>(leaf.words());
    words.addAll(rest.words);
    String text = Leaf.text(words);
    return new Leaf(leaf.field(), text, words, leaf.page(), leaf.method(), leaf.trust());
  }

  /** Whether a word stands below the next label; a long value may run past that. */
  private static boolean isNext(double left, double right) {
    return Math.abs(left - right - 2) < 4;
  }

  /** A method of payment reads like a label. */
  private static boolean isMethod(Label label, TextLine line, int from) {
    return label.field() == Field.METHOD
        && PrintedCodes.method(line.text(from, line.phraseEnd(from))) != null;
  }

  private static boolean isLabelOnly(TextLine line, int from) {
    Label label = Label.at(line, from);
    return label != null && (label.colon() || label.to() >= line.phraseEnd(from));
  }

  private static int startBelow(TextLine line, double left, double end, double right) {
    for (int i = 0; i < line.size(); i++) {
      double x0 = line.word(i).box().x0();
      double x1 = line.word(line.phraseEnd(i) - 1).box().x1();
      boolean aligned =
          Math.abs(x0 - left) < ALIGNED || (x0 < end && x1 > left && x0 >= left - 3 * ALIGNED);
      if (line.beginsPhrase(i) && x0 < right && aligned) {
        return i;
      }
    }
    return -1;
  }

  private static double trust(Label label, double trust) {
    return trust - 0.05 * label.slips();
  }
}
