package io.remitstream.workers.extraction.paper;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words without which a line cannot be about something. A line is asked for all of them at once, so
 * that most rules need not look at its words.
 */
enum Cue {
  /** That somebody pays: the verb of a sentence on the payment. */
  PAYS("paid sent sending issued mailed pagamos enviamos pago"),

  /** The amount of a check in words. */
  DOLLARS("dollars dolares"),

  /** To a member. */
  SPEAKS("you your usted su sus"),

  /** Of a paper's title. */
  TITLE(
      "voucher advice statement listing register explanation explicacion aviso report notice"
          + " summary remittance remesa"),

  /** A heading of adjustments of the payment. */
  ADJUSTS("adjustment plb ajuste"),

  /** A row of totals, or of what is carried over; {@code c} and {@code b} are short for that. */
  SUMS("total totals totales subtotal subtotals subtotales sum suma carried brought c b"),

  /** A limit of a year. */
  YEAR("year yearly annual"),

  NPI("npi");

  private static final Map<String, Set<Cue>> BY_WORD = new HashMap<>();

  static {
    for (Cue cue : values()) {
      for (String word : cue.words) {
        BY_WORD
            .computeIfAbsent(ShortForms.shared(word), unused -> EnumSet.noneOf(Cue.class))
            .add(cue);
      }
    }
  }

  private final Set<String> words;

  Cue(String words) {
    this.words = Set.of(words.split(" ", -1));
  }

  /** Those that some words give. */
  static Set<Cue> of(List<String> tokens) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    for (String token : tokens) {
      Set<Cue> some = Spelling.isNumber(token) ? null : BY_WORD.get(token);
      if (some != null) {
        cues.addAll(some);
      }
    }
    return cues;
  }

  /** Whether one of some words gives it. */
  boolean in(List<String> tokens) {
    for (String token : tokens) {
      if (words.contains(token)) {
        return true;
      }
    }
    return false;
  }
}
