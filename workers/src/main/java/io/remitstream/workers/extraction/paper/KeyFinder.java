package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds labels and the values beside, below or above them. */
final class KeyFinder {

  private static final int LONGEST_PHRASE = 12;
  private static final Set<String> SIGNS = Set.of("less", "minus", "plus", "menos");

  /** Who may be somebody else than the patient. */
  private static final Set<String> MEMBERS =
      Set.of("prepared", "member", "employee", "insured", "subscriber", "participant", "miembro");

  private static final double NEXT_LINES = 2.6;
  private static final double ALIGNED = 14;

  private final List<TextLine> lines;
  private final Map<Integer, List<Label>> known = new HashMap<>();

  KeyFinder(List<TextLine> lines) {
    this.lines = lines;
  }

  /**
   * A label.
   *
   * @param from its first word
   * @param to the word after its last
   * @param colon whether it ends with one, or with a number sign
   */
  record Label(Field field, int from, int to, boolean colon, int slips) {}

  /** A label and its value. */
  record Found(Label label, Leaf leaf, int line, boolean below) {}

  /** The labels of a line, from left to right. */
  List<Label> labels(int index) {
    return known.computeIfAbsent(index, this::read);
  }

  private List<Label> read(int index) {
    TextLine line = lines.get(index);
    var labels = new ArrayList<Label>(4);
    int word = 0;
    while (word < line.size()) {
      Label label = label(line, word);
      if (label == null) {
        word++;
      } else {
        labels.add(label);
        word = Math.max(word + 1, pastMethod(line, label));
      }
    }
    return labels;
  }

  /** A method of payment may read like a label itself, such as "Check". */
  private static int pastMethod(TextLine line, Label label) {
    int to = label.to();
    boolean method =
        label.field() == Field.METHOD
            && to < line.size()
            && !line.text(line.phraseEnd(to) - 1).endsWith(":")
            && Values.methodCode(line.text(to, line.phraseEnd(to))) != null;
    return method ? line.phraseEnd(to) : to;
  }

  private static @Nullable Label label(TextLine line, int word) {
    int token = line.firstToken(word);
    List<String> phrase = line.tokens.subList(0, line.firstToken(line.phraseEnd(word)));
    LabelBook.Match match = LabelBook.KEYS.match(phrase, token, line.recognised());
    boolean total = token + 1 < phrase.size() && phrase.get(token).equals("total");
    if (match == null && total) {
      match = LabelBook.KEYS.match(phrase, token + 1, line.recognised());
      match = match != null && match.field().isAmount() ? match : null;
    }
    if (isOf(line, word)) {
      return new Label(Field.PATIENT_NAME, word, word + 1, false, 1);
    }
    LabelBook.Match worded = worded(line, word);
    if (worded != null && (match == null || worded.end() > match.end())) {
      match = worded;
    }
    if (match == null) {
      return null;
    }
    int to = line.wordAt(match.end());
    if (to <= word) {
      return null;
    }
    if (to < line.size() && line.text(to).equals(":")) {
      to++;
    }
    String last = line.text(to - 1);
    boolean colon = last.endsWith(":") || last.endsWith("#") || last.endsWith(".:");
    boolean starts = line.beginsPhrase(word) || isSigned(line, word);
    boolean vague =
        match.end() == token + 1
            && (match.field() == Field.PAYMENT_AMOUNT || match.field() == Field.PAID);
    boolean fits =
        colon || (starts && !vague && isShort(line, word, to)) || isSaid(line, match.field(), to);
    return fits ? new Label(match.field(), word, to, colon, match.slips()) : null;
  }

  /** {@code Less: discount}. */
  private static boolean isSigned(TextLine line, int word) {
    return word > 0
        && line.beginsPhrase(word - 1)
        && SIGNS.containsAll(line.tokens(word - 1, word))
        && !line.tokens(word - 1, word).isEmpty();
  }

  /** {@code claim C-1234 for Jane Sample}. */
  private static boolean isOf(TextLine line, int word) {
    return word > 0
        && !line.beginsPhrase(word)
        && (line.text(word).equalsIgnoreCase("for") || line.text(word).equalsIgnoreCase("para"))
        && Codes.hasDigit(line.text(word - 1))
        && Dates.parse(line.text(word - 1)) == null;
  }

  /** Whether a value that can be nothing else follows within a sentence. */
  private static boolean isSaid(TextLine line, Field field, int to) {
    if (to >= line.size() || line.beginsPhrase(to)) {
      return false;
    }
    String text = line.text(to);
    return switch (field) {
      case CLAIM_NUMBER, ACCOUNT, MEMBER_ID, TRACE ->
          text.length() > 4
              && !Codes.isPhone(text)
              && Values.read(field, line, to, to + 1, 1, false) != null;
      case PAYMENT_DATE, SERVICE_DATE -> Values.date(field, line, to, line.size(), 1) != null;
      case PAYMENT_AMOUNT -> text.startsWith("$") && Amounts.parse(text) != null;
      default -> false;
    };
  }

  /** The longest label that begins at a word and that is known by its words alone. */
  private static LabelBook.@Nullable Match worded(TextLine line, int word) {
    int end = word;
    while (end < line.phraseEnd(word) && end - word < 5 && !endsLabel(line, word, end)) {
      end++;
    }
    for (int to = end; to > word; to--) {
      List<String> tokens = line.tokens(word, to);
      Field field = IdWords.field(tokens);
      if (field == null && to == end && tokens.size() > 1) {
        field = AmountWords.field(tokens);
      }
      if (field != null) {
        return new LabelBook.Match(field, line.firstToken(to), 1);
      }
    }
    return null;
  }

  private static boolean endsLabel(TextLine line, int word, int end) {
    return end > word && (line.text(end - 1).endsWith(":") || Codes.hasDigit(line.text(end)));
  }

  /** Without a colon a label is a phrase, or what follows it in the phrase is short. */
  private static boolean isShort(TextLine line, int word, int to) {
    return line.phraseEnd(word) - word <= LONGEST_PHRASE && line.phraseEnd(word) - to <= 7;
  }

  /** All labels of a line that have values. */
  List<Found> find(int index) {
    TextLine line = lines.get(index);
    List<Label> labels = labels(index);
    var found = new ArrayList<Found>(labels.size());
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      int limit = i + 1 < labels.size() ? labels.get(i + 1).from() : line.size();
      Found one = beside(index, label, limit);
      if (one == null && !followedInPhrase(line, label)) {
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

  private static boolean followedInPhrase(TextLine line, Label label) {
    return label.to() < line.size() && !line.beginsPhrase(label.to());
  }

  private @Nullable Found beside(int index, Label label, int limit) {
    TextLine line = lines.get(index);
    int from = label.to();
    if (from >= limit) {
      return null;
    }
    int to = Math.min(limit, line.phraseEnd(from));
    boolean inPhrase = !line.beginsPhrase(from);
    double trust = label.colon() || !inPhrase ? 1 : 0.95;
    Leaf leaf = value(line, label, line, from, to, trust(label, trust), label.colon() || !inPhrase);
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
        Leaf leaf = value(line, label, other, from, to, trust(label, 0.97), true);
        return leaf == null ? null : new Found(label, wrapped(leaf, next), next, true);
      }
    }
    return null;
  }

  /** What words say under a label; a label of a person alone is told by what they are. */
  private static @Nullable Leaf value(
      TextLine labelled,
      Label label,
      TextLine line,
      int from,
      int to,
      double trust,
      boolean apart) {
    Leaf leaf = Values.read(label.field(), line, from, to, trust, apart);
    List<String> words = labelled.tokens(label.from(), label.to());
    if (leaf != null) {
      boolean members = label.field() == Field.PATIENT_NAME && !disjoint(words, MEMBERS);
      return members && !words.contains("patient") ? leaf.trusted(0.94 * trust) : leaf;
    }
    boolean alone = words.size() == 1 && !words.equals(List.of("id"));
    Field other =
        switch (label.field()) {
          case MEMBER_ID -> alone ? Field.PATIENT_NAME : null;
          case PATIENT_NAME -> alone ? Field.MEMBER_ID : null;
          case TRACE -> alone ? Field.PAYMENT_AMOUNT : null;
          case PAYEE_NAME -> words.contains("paid") ? Field.PAYMENT_AMOUNT : null;
          default -> null;
        };
    return other == null ? null : Values.read(other, line, from, to, 0.9 * trust, apart);
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
            && rest.phraseEnd(0) == rest.size()
            && Math.abs(rest.word(0).box().x0() - left) < 2
            && rest.baseline - line.baseline < 1.45 * line.size
            && Values.read(leaf.field(), rest, 0, rest.size(), 1, true) != null
            && label(rest, 0) == null;
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
        && Values.methodCode(line.text(from, line.phraseEnd(from))) != null;
  }

  private static boolean isLabelOnly(TextLine line, int from) {
    Label label = label(line, from);
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
