package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.List;
import java.util.regex.Pattern;

/** The national drug code below a drug's row of amounts: {@code NDC 00093-7424-56}. */
final class DrugCode {

  private static final Pattern CODE = Pattern.compile("[0-9]{11}|[0-9]{4,5}-[0-9]{3,4}-[0-9]{1,2}");
  private static final List<String> LABEL = List.of("ndc");
  private static final double TRUST = 0.97;

  private DrugCode() {}

  /** Gives the code that a line tells to the item above, which has no other. */
  static void take(TextLine at, Assembly assembly) {
    LineDraft item = assembly.closed ? null : assembly.line;
    if (item == null || item.amounts() == 0) {
      return;
    }
    for (int word = 0; word + 1 < at.size(); word++) {
      String code = at.text(word + 1);
      if (at.tokens(word, word + 1).equals(LABEL) && CODE.matcher(code).matches()) {
        item.put(Leaf.of(Field.PROCEDURE, code, at, word + 1, word + 2, TRUST));
      }
    }
  }
}
