package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import io.remitstream.workers.extraction.paper.AmountVocabulary.Sense;
import io.remitstream.workers.extraction.paper.AmountVocabulary.What;
import io.remitstream.workers.extraction.paper.AmountVocabulary.Who;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an amount's heading means where no list has it, by its words ({@link
 * AmountVocabulary}): who does what with it.
 */
final class AmountWords {

  private static final int LONGEST = 7;

  /** So many words of a heading may be unknown, and fewer than those that are known. */
  private static final int MOST_UNKNOWN = 2;

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
    Sense sense = AmountVocabulary.sense(token);
    int cut = sense == null ? AmountVocabulary.cut(token) : 0;
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
