package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A label of a single value.
 *
 * @param from its first word
 * @param to the word after its last
 * @param colon whether it ends with one, or with a number sign
 * @param slips how many of its words were only alike, or guessed
 */
record Label(Field field, int from, int to, boolean colon, int slips) {

  private static final int LONGEST_PHRASE = 12;
  private static final int LONGEST = 7;

  /** So many words with a full stop are a sentence. */
  private static final int WORDY = 4;

  /** What a provider may be, and a street or a name may begin with. */
  private static final Set<String> PLACES =
      Set.of(
          "hospital",
          "doctor",
          "physician",
          "practice",
          "clinic",
          "dentist",
          "pharmacy",
          "supplier");

  private static final Set<String> STATUSES =
      Set.of("status", "estado", "estatus", "disposition", "outcome");
  private static final Set<String> LIMITS = Set.of("of", "de");
  private static final Set<String> SIGNS = Set.of("less", "minus", "plus", "menos");

  /** The words that a label may begin with which is known by its words. */
  private static final Set<String> WORDED = new HashSet<>();

  /** Those that any label may begin with. */
  private static final Set<String> FIRST = new HashSet<>();

  static {
    WORDED.addAll(IdWords.known());
    WORDED.addAll(AmountVocabulary.known());
    FIRST.addAll(WORDED);
    FIRST.addAll(LabelBook.KEYS.first());
  }

  /** The labels of a line, from left to right. */
  static List<Label> on(TextLine line) {
    var labels = new ArrayList<Label>(4);
    int word = 0;
    while (word < line.size()) {
      Label label = at(line, word);
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
            && !isNumber(line, to)
            && PrintedCodes.method(line.text(to, line.phraseEnd(to))) != null;
    return method ? line.phraseEnd(to) : to;
  }

  /** {@code Check number} is no method. */
  private static boolean isNumber(TextLine line, int from) {
    List<String> tokens = line.tokens(from, line.phraseEnd(from));
    return LabelBook.KEYS.field(tokens, false) == Field.TRACE && tokens.getLast().equals("no");
  }

  /** The label that begins at a word; null where none does. */
  static @Nullable Label at(TextLine line, int word) {
    if (isOf(line, word)) {
      return new Label(Field.PATIENT_NAME, word, word + 1, false, 1);
    }
    LabelBook.Match match = mayBegin(line, word) ? match(line, word) : null;
    int to = match == null ? -1 : line.wordAt(match.end());
    if (match == null || to <= word) {
      return null;
    }
    if (to < line.size() && line.text(to).equals(":")) {
      to++;
    }
    if (to > word + 1 && Amounts.isDash(line.text(to - 1)) && line.beginsPhrase(to - 1)) {
      to--; // nothing, for its value
    }
    String last = line.text(to - 1);
    boolean colon = last.endsWith(":") || last.endsWith("#");
    boolean alone = match.end() == line.firstToken(word) + 1;
    boolean vague =
        alone
            && isVague(match.field(), line.tokens.get(line.firstToken(word)))
            && !isDated(match.field(), line, to);
    boolean stands = !vague && starts(line, word) && isShort(line, word, to);
    return colon || stands || isSaid(line, match.field(), to) || isBroken(line, word, to, match)
        ? new Label(match.field(), word, to, colon, match.slips())
        : null;
  }

  /** The longest label that begins at a word, in a list or known by its words. */
  private static LabelBook.@Nullable Match match(TextLine line, int word) {
    int token = line.firstToken(word);
    List<String> phrase = line.tokens.subList(0, line.firstToken(line.phraseEnd(word)));
    LabelBook.Match match = LabelBook.KEYS.match(phrase, token, line.recognised());
    boolean total = token + 1 < phrase.size() && phrase.get(token).equals("total");
    if (match == null && total) {
      match = LabelBook.KEYS.match(phrase, token + 1, line.recognised());
      match = match != null && match.field().isAmount() ? match : null;
    }
    LabelBook.Match worded = worded(line, word);
    if (worded == null || (match != null && worded.end() <= match.end())) {
      return match;
    }
    if (match == null || worded.field() == Field.IGNORED || !endsAtSlash(line, match)) {
      return worded;
    }
    return new LabelBook.Match(match.field(), worded.end(), match.slips()); // in two languages
  }

  private static boolean endsAtSlash(TextLine line, LabelBook.Match match) {
    int slash = line.wordAt(match.end()) - 1;
    return slash > 0 && line.text(slash).equals("/");
  }

  /** {@code Paid 02/20/26}: when. */
  private static boolean isDated(Field field, TextLine line, int to) {
    return field == Field.PAID
        && to < line.size()
        && Values.date(Field.PAYMENT_DATE, line, to, line.size(), 1) != null;
  }

  /** Whether a word alone may mean something else than this label, without a colon. */
  private static boolean isVague(Field field, String token) {
    return field == Field.PAYMENT_AMOUNT
        || field == Field.PAID
        || (field == Field.STATUS && !STATUSES.contains(token))
        || PLACES.contains(token);
  }

  private static boolean starts(TextLine line, int word) {
    return line.beginsPhrase(word) || isSigned(line, word) || isTranslation(line, word);
  }

  /** {@code Prestataire / Provider}: the same in another language, up to the phrase's end. */
  private static boolean isTranslation(TextLine line, int word) {
    return word > 1
        && line.text(word - 1).equals("/")
        && LabelBook.KEYS.match(line.tokens, line.firstToken(line.firstOfPhrase(word)), false)
            == null
        && LabelBook.KEYS.field(line.tokens(word, line.phraseEnd(word)), false) != null;
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
      case PROCEDURE -> !Codes.procedureParts(text).isEmpty();
      case PAYEE_NAME -> line.tokens(to - 1, to).contains("to") && isListed(line, to);
      case TIN, NPI -> Values.read(field, line, to, to + 1, 1, false) != null;
      case PAYMENT_DATE, SERVICE_DATE -> Values.date(field, line, to, line.size(), 1) != null;
      case PAYMENT_AMOUNT, PAID, CHARGE, DISCOUNT, OWED ->
          text.startsWith("$") && line.amount(to) != null && !isPartOfLimit(line, to);
      default -> false;
    };
  }

  /** {@code $840.00 of your $1,500.00}. */
  private static boolean isPartOfLimit(TextLine line, int amount) {
    return amount + 1 < line.size()
        && LIMITS.contains(line.text(amount + 1).toLowerCase(Locale.ROOT))
        && line.amounts() > 1;
  }

  /** Whether a sentence goes on in the line below with what the label announces. */
  private static boolean isBroken(TextLine line, int word, int to, LabelBook.Match match) {
    boolean said = match.field() == Field.CLAIM_NUMBER || match.field() == Field.OWED;
    return said && to == line.size() && word > LONGEST && line.phrase(0) == line.phrase(word);
  }

  /** Whether a comma ends a name of a few words. */
  private static boolean isListed(TextLine line, int from) {
    int word = from;
    while (word < line.phraseEnd(from) && word - from < 6 && !line.text(word).endsWith(",")) {
      word++;
    }
    return word > from
        && word < line.phraseEnd(from)
        && Values.read(Field.PAYEE_NAME, line, from, word + 1, 1, false) != null;
  }

  /** The longest label that begins at a word and that is known by its words alone. */
  private static LabelBook.@Nullable Match worded(TextLine line, int word) {
    int token = line.firstToken(word);
    if (token == line.tokens.size() || !WORDED.contains(line.tokens.get(token))) {
      return null;
    }
    int end = word;
    while (end < line.phraseEnd(word) && end - word < LONGEST && !endsLabel(line, word, end)) {
      end++;
    }
    int known = token + IdWords.leading(line.tokens(word, end));
    for (int to = end; to > word; to--) {
      List<String> tokens = line.tokens(word, to);
      Field field = line.firstToken(to) <= known ? IdWords.field(tokens) : null;
      boolean sentence = to - word > WORDY && line.text(to - 1).endsWith(".");
      if (field == null && to == end && tokens.size() > 1 && !sentence) {
        field = AmountWords.field(tokens);
      }
      if (field != null) {
        return new LabelBook.Match(field, line.firstToken(to), 1);
      }
    }
    return null;
  }

  /** What a recogniser read may begin with a word that is only alike. */
  private static boolean mayBegin(TextLine line, int word) {
    int token = line.firstToken(word);
    if (line.recognised() || token == line.tokens.size()) {
      return line.recognised();
    }
    String first = line.tokens.get(token);
    return !Spelling.isNumber(first) && FIRST.contains(first);
  }

  private static boolean endsLabel(TextLine line, int word, int end) {
    String before = end > word ? line.text(end - 1) : "";
    return before.endsWith(":")
        || before.endsWith(",")
        || (end > word && Codes.isBracketed(line.text(end)))
        || (end > word && Codes.hasDigit(line.text(end)));
  }

  /** Without a colon a label is a phrase, or what follows it in the phrase is short. */
  private static boolean isShort(TextLine line, int word, int to) {
    return line.phraseEnd(word) - word <= LONGEST_PHRASE && line.phraseEnd(word) - to <= 7;
  }
}
