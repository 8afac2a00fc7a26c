package io.remitstream.workers.extraction.paper;

import java.util.List;

/** {@code NPI / Tax ID 1043815426 / 51-9557799}: both of the payee's numbers beside one label. */
final class PairedIds {

  private static final double TRUST = 0.97;

  private PairedIds() {}

  /** The two; none where the line has no such pair. */
  static List<Leaf> read(TextLine line) {
    if (!line.says(Cue.NPI)) {
      return List.of();
    }
    for (int i = 1; i + 2 < line.size(); i++) {
      boolean pair =
          line.text(i + 1).equals("/")
              && Codes.isNpi(line.text(i))
              && Codes.isTin(line.text(i + 2));
      if (pair) {
        return List.of(
            Leaf.of(Field.NPI, line.text(i), line, i, i + 1, TRUST),
            Leaf.of(Field.TIN, line.text(i + 2), line, i + 2, i + 3, TRUST));
      }
    }
    return List.of();
  }
}
