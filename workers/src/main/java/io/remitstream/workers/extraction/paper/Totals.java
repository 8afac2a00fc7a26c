package io.remitstream.workers.extraction.paper;

import java.util.List;
import java.util.Set;

/** Tells rows of totals, by their words. */
final class Totals {

  enum Scope {
    NONE,
    CLAIM,
    /** Of everything, of a page, or carried over: no claim's. */
    WIDER
  }

  private static final Set<String> TOTAL =
      Set.of("total", "totals", "totales", "subtotal", "subtotals", "subtotales", "sum", "suma");

  private static final Set<String> WIDER =
      Set.of(
          "grand",
          "all",
          "page",
          "pagina",
          "carried",
          "brought",
          "forward",
          "remittance",
          "report",
          "payee",
          "provider",
          "statement",
          "general",
          "check",
          "batch",
          "overall",
          "document",
          "todas",
          "todos",
          "gran",
          "payment",
          "summary",
          "final");

  private static final int WORDS = 7;

  private Totals() {}

  static Scope of(TextLine line) {
    for (int word = 0; word < line.size(); word++) {
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
    for (int i = 0; i < tokens.size(); i++) {
      total |= i < 5 && TOTAL.contains(tokens.get(i));
      wider |= WIDER.contains(tokens.get(i));
    }
    boolean carried = tokens.contains("carried") || tokens.contains("brought");
    return carried || (total && wider) ? Scope.WIDER : total ? Scope.CLAIM : Scope.NONE;
  }
}
