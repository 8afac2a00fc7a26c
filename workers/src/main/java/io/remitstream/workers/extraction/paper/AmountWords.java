package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an amount's heading means where no list has it, by its words: who ({@link Who}) does
 * what ({@link What}) with it. The words are data, in {@code amounts.txt}.
 */
final class AmountWords {

  private static final int LONGEST = 7;

  /** So many words of a heading may be unknown, and fewer than those that are known. */
  private static final int MOST_UNKNOWN = 2;

  /** What a dash may part from the word behind it: {@code Third-Party}, {@code In-Network}. */
  private static final List<String> DASHED =
      List.of("in", "medicare", "member", "network", "non", "patient", "plan", "provider", "third");

  /** Of what is no amount of a claim, whatever stands beside them. */
  private static final Set<String> NO_AMOUNTS =
      Set.of(
          "level",
          "percent",
          "pct",
          "code",
          "date",
          "no",
          "id",
          "type",
          "status",
          "limit",
          "met",
          "used",
          "year",
          "name",
          "unit",
          "visit",
          "remaining",
          "annual",
          "note",
          "remark");

  private static final Set<String> ADJUSTMENTS = Set.of("adjustment", "ajuste");

  private enum Who {
    PLAN,
    PATIENT,
    PROVIDER,
    OTHER,
    /** Whose plan or provider it is, or else the patient's own. */
    YOURS
  }

  /** In the order in which one overrules another: what is not covered is no charge. */
  private enum What {
    NOT,
    OVER,
    COVERED,
    DEDUCTIBLE,
    COPAY,
    COINSURANCE,
    EXCLUDED,
    REDUCED,
    ALLOWED,
    LISTED,
    RATE,
    OWED,
    PAYABLE,
    PAID,
    CHARGE,
    NETWORK,
    ADJUSTED,
    AMOUNT
  }

  /** What a word says; most say one of the two. */
  private record Sense(@Nullable Who who, @Nullable What what) {}

  private static final Map<String, Sense> SENSES = new HashMap<>();

  static {
    read("amounts.txt");
  }

  private @Nullable Who who;
  private @Nullable What what;
  private boolean not;
  private boolean over;
  private boolean may;
  private boolean from;
  private boolean adjusts;
  private boolean after;
  private boolean both;
  private boolean receives;
  private boolean toPatient;
  private int unknown;

  private AmountWords() {}

  private static void read(String resource) {
    try (InputStream in = AmountWords.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no words: " + resource);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(AmountWords::readLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readLine(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("#") || colon < 0) {
      return;
    }
    String[] kind = line.substring(0, colon).split(" ", -1);
    Who who = kind[0].equals("WHO") ? Who.valueOf(kind[1]) : null;
    What what = who == null ? What.valueOf(kind[1]) : null;
    for (String token : Spelling.all(line.substring(colon + 1))) {
      SENSES.merge(ShortForms.shared(token), new Sense(who, what), AmountWords::both);
    }
  }

  /** Of both kinds the one that was told first. */
  private static Sense both(Sense one, Sense other) {
    return new Sense(
        one.who() == null ? other.who() : one.who(),
        one.what() == null ? other.what() : one.what());
  }

  /** The words that headings are told by. */
  static Set<String> known() {
    return Collections.unmodifiableSet(SENSES.keySet());
  }

  /**
   * The amount that a heading of these words means; null where they do not tell. Every word has to
   * be known, so that a sentence means nothing.
   */
  static @Nullable Field field(List<String> tokens) {
    AmountWords words = tokens.isEmpty() || tokens.size() > LONGEST ? null : of(tokens);
    return words == null || words.unknown > 0 ? null : words.meaning();
  }

  /** What a heading may mean of which some words are not known; a guess. */
  static @Nullable Field guess(List<String> tokens) {
    AmountWords words = tokens.isEmpty() || tokens.size() > LONGEST ? null : of(tokens);
    boolean enough =
        words != null
            && disjoint(tokens, NO_AMOUNTS)
            && words.unknown <= MOST_UNKNOWN
            && words.unknown * 2 <= tokens.size()
            && words.what != null
            && words.what.compareTo(What.CHARGE) <= 0;
    return words == null || !enough ? null : words.meaning();
  }

  private static AmountWords of(List<String> tokens) {
    var words = new AmountWords();
    tokens.forEach(words::take);
    return words;
  }

  private void take(String token) {
    Sense sense = SENSES.get(token);
    int cut = sense == null ? cut(token) : 0;
    if (cut > 0) {
      take(token.substring(0, cut));
      take(token.substring(cut));
      return;
    }
    unknown += sense == null ? 1 : 0;
    Who one = sense == null ? null : sense.who();
    What other = sense == null ? null : sense.what();
    toPatient |= receives && one == Who.PATIENT;
    who = one == null || (receives && !from) ? who : from ? one : actor(who, one);
    receives |= token.equals("to");
    from |= token.equals("from");
    may |= token.equals("may") || token.equals("be");
    not |= other == What.NOT;
    over |= other == What.OVER;
    after |= token.equals("after");
    both |= isShared(what, other) || isShared(other, what);
    adjusts |= ADJUSTMENTS.contains(token);
    if (other != null && other.compareTo(What.OVER) > 0) {
      what = what == null || other.compareTo(what) < 0 ? other : what;
    }
  }

  /** Copay and coinsurance in one. */
  private static boolean isShared(@Nullable What one, @Nullable What other) {
    return one == What.COPAY && other == What.COINSURANCE;
  }

  /** Where one word ends and another begins, in a token that a dash made of both; or else 0. */
  private static int cut(String token) {
    for (String first : DASHED) {
      if (token.startsWith(first) && SENSES.containsKey(token.substring(first.length()))) {
        return first.length();
      }
    }
    return 0;
  }

  /** The first who is named, but for whose plan or provider it is. */
  private static Who actor(@Nullable Who before, Who one) {
    return before == null || before == Who.YOURS || one == Who.OTHER ? one : before;
  }

  private @Nullable Field meaning() {
    if (what == null) {
      return who == Who.OTHER ? Field.OTHER_INSURANCE : over ? Field.DISCOUNT : null;
    }
    return switch (what) {
      case DEDUCTIBLE -> Field.DEDUCTIBLE;
      case COPAY -> both ? Field.COINSURANCE : Field.COPAY;
      case COINSURANCE -> Field.COINSURANCE;
      case EXCLUDED -> Field.NOT_COVERED;
      case COVERED -> over ? Field.DISCOUNT : not ? Field.NOT_COVERED : Field.ALLOWED;
      case REDUCED, NETWORK -> after ? Field.ALLOWED : Field.DISCOUNT;
      case OWED -> owed();
      case PAYABLE -> not ? Field.NOT_COVERED : paid();
      case PAID -> not ? Field.NOT_COVERED : toPatient ? null : paid();
      case ALLOWED, RATE -> not || over || adjusts ? Field.DISCOUNT : Field.ALLOWED;
      case LISTED -> Field.CHARGE;
      case CHARGE -> charged();
      case ADJUSTED -> who == Who.PROVIDER || who == Who.PLAN ? Field.DISCOUNT : null;
      case NOT, OVER, AMOUNT ->
          who == Who.OTHER ? Field.OTHER_INSURANCE : over ? Field.DISCOUNT : null;
    };
  }

  /** What the patient may be billed is owed, and what nobody may be billed is written off. */
  private @Nullable Field charged() {
    if (over || adjusts) {
      return Field.DISCOUNT;
    }
    if (not) {
      return toPatient || who == Who.PATIENT ? Field.DISCOUNT : null; // no bill at all
    }
    return toPatient || (may && who == Who.PATIENT) ? Field.OWED : Field.CHARGE;
  }

  private Field owed() {
    if (not && (toPatient || who == Who.PATIENT)) {
      return Field.DISCOUNT;
    }
    if (who == Who.PLAN) {
      return Field.PAID; // the plan's share
    }
    return who == Who.PROVIDER && !toPatient
        ? Field.DISCOUNT
        : who == Who.OTHER ? Field.OTHER_INSURANCE : Field.OWED;
  }

  private Field paid() {
    return who == Who.PATIENT || who == Who.YOURS
        ? Field.OWED
        : who == Who.OTHER ? Field.OTHER_INSURANCE : Field.PAID;
  }
}
