package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Word;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name at the top of a page that may be who pays or who is paid.
 *
 * @param tokens the parts of its words
 * @param score the more, the likelier it is who pays
 * @param address whether a street and a place follow below
 */
record PartyName(Leaf leaf, List<String> tokens, double score, boolean address) {

  /** How sure a name is whose words tell what it is, and one that stands in the right place. */
  static final double KNOWN = 0.95;

  static final double GUESSED = 0.85;

  private static final double BOLD = 3;

  /** What a payer's word is worth, and a provider's less. */
  private static final double PAYER = 9;

  private static final double PROVIDER = 7;

  /** What a word such as MEDICARE alone is worth less: it belongs to a title. */
  private static final double GENERIC = 15;

  /** What the whole page's height is worth less. */
  private static final double HEIGHT = 30;

  private static final int LONGEST = 8;

  /** So many lines below a name its address begins at most. */
  private static final int BELOW = 5;

  /** In points: so far beside the name its address may begin. */
  private static final double UNDER = 6;

  /**
   * The phrase between two words of a line as such a name; null where it is none.
   *
   * @param height of the page, in points
   */
  static @Nullable PartyName at(List<TextLine> lines, int index, int from, int to, double height) {
    TextLine line = lines.get(index);
    if (to - from > LONGEST || !is(line, from, to)) {
      return null;
    }
    boolean payer = !Collections.disjoint(line.tokens(from, to), NameWords.PAYER);
    int end = PlanKinds.without(line, from, to);
    double trust = payer ? KNOWN : GUESSED;
    return new PartyName(
        Leaf.of(Field.PAYER_NAME, line.text(from, end), line, from, end, trust),
        line.tokens(from, end),
        score(line, from, to, height),
        address(lines, index, line.word(from).box().x0()));
  }

  boolean isProvider() {
    return !Collections.disjoint(tokens, NameWords.PROVIDER);
  }

  boolean isPayer() {
    return !Collections.disjoint(tokens, NameWords.PAYER);
  }

  private static double score(TextLine line, int from, int to, double height) {
    List<String> tokens = line.tokens(from, to);
    Word first = line.word(from);
    double score = first.size() + (first.bold() ? BOLD : 0) - HEIGHT * line.baseline / height;
    score += Collections.disjoint(tokens, NameWords.PAYER) ? 0 : PAYER;
    score -= Collections.disjoint(tokens, NameWords.PROVIDER) ? 0 : PROVIDER;
    boolean generic = tokens.size() == 1 && NameWords.PAYER.contains(tokens.getFirst());
    return generic ? score - GENERIC : score;
  }

  /** Whether a phrase may be a name: in capitals, no label, no title and without numbers. */
  static boolean is(TextLine line, int from, int to) {
    if (!isCapitalised(line, from, to)) {
      return false;
    }
    List<String> tokens = line.tokens(from, to);
    return !tokens.isEmpty()
        && !isTitle(tokens)
        && !PaperTitle.is(tokens)
        && !isLabel(line, from, to)
        && tokens.getFirst().length() > 1;
  }

  private static boolean isCapitalised(TextLine line, int from, int to) {
    if (Character.isLowerCase(line.text(from).charAt(0))) {
      return false;
    }
    for (int i = from; i < to; i++) {
      String text = line.text(i);
      boolean lower = Character.isLowerCase(text.charAt(0)) && text.length() > 3;
      if (lower || Codes.hasDigit(text) || text.endsWith(":")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabel(TextLine line, int from, int to) {
    List<String> tokens = line.tokens(from, to);
    LabelBook.Match led = LabelBook.KEYS.match(tokens, 0, false);
    return (led != null && led.field() == Field.IGNORED && led.end() > 1)
        || LabelBook.KEYS.field(tokens, false) != null
        || LabelBook.COLUMNS.field(tokens, false) != null
        || IdWords.field(tokens) != null
        || (tokens.size() < 3 && PrintedCodes.method(line.text(from, to)) != null);
  }

  /** Whether most of the words are those of titles. */
  static boolean isTitle(List<String> tokens) {
    if (isFirm(tokens)) {
      return false;
    }
    int title = 0;
    for (String token : tokens) {
      title += NameWords.TITLE.contains(token) ? 1 : 0;
    }
    return title * 2 > tokens.size();
  }

  /** {@code Copperline Benefit Services}: a name before the words of a title is a firm's. */
  private static boolean isFirm(List<String> tokens) {
    int last = tokens.size() - 1;
    String first = tokens.getFirst();
    return last > 1
        && NameWords.FIRM.contains(tokens.get(last))
        && NameWords.PAYER.contains(tokens.get(last - 1))
        && !NameWords.TITLE.contains(first)
        && !NameWords.ANYBODY.contains(first);
  }

  /** Whether a street and a place follow below. */
  private static boolean address(List<TextLine> lines, int index, double left) {
    for (int i = index + 1; i < lines.size() && i <= index + BELOW; i++) {
      TextLine line = lines.get(i);
      for (int word = 0; word < line.size(); word++) {
        if (line.beginsPhrase(word) && Math.abs(line.word(word).box().x0() - left) < UNDER) {
          return isStreet(line.text(word));
        }
      }
    }
    return false;
  }

  private static boolean isStreet(String first) {
    return (Codes.hasDigit(first) && Dates.parse(first) == null)
        || first.equalsIgnoreCase("PO")
        || first.equalsIgnoreCase("P.O.")
        || first.equalsIgnoreCase("one");
  }
}
