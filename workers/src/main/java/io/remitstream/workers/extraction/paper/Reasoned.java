package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A code below a service, with what it means: {@code REASON 0417: LIMITED BY THE PLAN OF CARE}. */
final class Reasoned {

  private static final Set<String> LABELS =
      Set.of("reason", "remark", "note", "message", "explanation", "code", "razon", "nota");

  /** Label, code, and at least two words that explain it. */
  private static final int SHORTEST = 4;

  private Reasoned() {}

  /** Whether a line is such a code; gives it to the service. */
  static boolean take(TextLine line, @Nullable LineDraft service) {
    boolean led =
        service != null
            && line.size() >= SHORTEST
            && line.amounts() == 0
            && line.text(1).endsWith(":")
            && LABELS.containsAll(line.tokens(0, 1));
    String text = led ? line.text(1).substring(0, line.text(1).length() - 1) : "";
    List<String> codes = Codes.hasDigit(text) ? Codes.remarks(text) : List.of();
    for (String code : codes) {
      if (service != null) {
        service.remarks.add(Leaf.of(Field.REMARKS, code, line, 1, 2, 0.97));
      }
    }
    return !codes.isEmpty();
  }
}
