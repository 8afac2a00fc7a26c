package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code for services provided by Elm Clinic on 04/07/25 - 04/15/25} above a claim: who is
 * paid, and when its services were.
 */
final class ProvidedBy {

  private static final double TRUST = 0.93;
  private static final int LONGEST_NAME = 8;

  private ProvidedBy() {}

  /** The payee and the claim's dates; none where the line is no such sentence. */
  static List<Leaf> read(TextLine line) {
    var leaves = new ArrayList<Leaf>();
    int by = by(line);
    int on = by;
    while (by >= 0 && on < line.size() && !line.text(on).equals("on")) {
      on++;
    }
    if (by < 0 || on <= by + 1 || on - by > LONGEST_NAME || on + 1 >= line.size()) {
      return leaves;
    }
    Leaf from = Values.date(Field.FROM, line, on + 1, line.size(), TRUST);
    Leaf payee = Values.read(Field.PAYEE_NAME, line, by + 1, on, TRUST, true);
    if (from == null || payee == null) {
      return leaves;
    }
    leaves.add(payee);
    leaves.add(from);
    int next = on + 1 + from.words().size();
    boolean range = next + 1 < line.size() && line.text(next).equals("-");
    Leaf to = range ? Values.date(Field.TO, line, next + 1, line.size(), TRUST) : null;
    if (to != null) {
      leaves.add(to);
    }
    return leaves;
  }

  private static int by(TextLine line) {
    for (int word = 2; word < line.size(); word++) {
      boolean provided =
          line.text(word).equals("by")
              && line.text(word - 1).equals("provided")
              && line.text(word - 2).equals("services");
      if (provided) {
        return word;
      }
    }
    return -1;
  }
}
