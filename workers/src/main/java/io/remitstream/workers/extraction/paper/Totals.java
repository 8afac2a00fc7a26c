package io.remitstream.workers.extraction.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells rows of totals, by their words. */
final class Totals {

  enum Scope {
    NONE,
    CLAIM,
    /** Of everything, of a page, or carried over: no claim's. */
    WIDER
  }

  private enum Kind {
    TOTAL,
    WIDER,
    CARRIED
  }

  private static final Map<String, Kind> KINDS = new HashMap<>();

  static {
    know(Kind.TOTAL, "total totals totales subtotal subtotals subtotales sum suma");
    know(Kind.CARRIED, "carried brought");
    know(
        Kind.WIDER,
        "grand all page pagina forward remittance report payee provider practitioner"
            + " statement");
    know(
        Kind.WIDER,
        "general check batch overall document period todas todos gran payment summary final");
  }

  private static final int WORDS = 7;

  /** Whether some words tell of sums that are carried over. */
  static boolean isCarried(List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (isCarried(tokens, i)) {
        return true;
      }
    }
    return false;
  }

  /** {@code c/f} and {@code b/f}: carried and brought forward. */
  private static boolean isCarried(List<String> tokens, int at) {
    return at + 1 < tokens.size()
        && (tokens.get(at).equals("c") || tokens.get(at).equals("b"))
        && (tokens.get(at + 1).equals("f") || tokens.get(at + 1).equals("fwd"));
  }

  private Totals() {}

  private static void know(Kind kind, String words) {
    List.of(words.split(" ", -1)).forEach(word -> KINDS.put(word, kind));
  }

  static Scope of(TextLine line) {
    for (int word = 0; line.says(Cue.SUMS) && word < line.size(); word++) {
      if (line.beginsPhrase(word)) {
        Scope scope = of(line, word);
        if (scope != Scope.NONE) {
          return scope;
        }
      }
    }
    return Scope.NONE;
  }

  private static Scope of(TextLine line, int word) {
    int end = Math.min(line.phraseEnd(word), word + WORDS);
    List<String> tokens = line.tokens(word, end);
    boolean total = false;
    boolean wider = false;
    boolean carried = false;
    for (int i = 0; i < tokens.size(); i++) {
      Kind kind = KINDS.get(tokens.get(i));
      total |= i < 5 && kind == Kind.TOTAL;
      wider |= kind == Kind.WIDER;
      wider |= i > 0 && tokens.get(i).equals("claim") && Spelling.isNumber(tokens.get(i - 1));
      carried |= kind == Kind.CARRIED || isCarried(tokens, i);
    }
    return carried || (total && wider) ? Scope.WIDER : total ? Scope.CLAIM : Scope.NONE;
  }
}
