package io.remitstream.workers.extraction.paper;

import java.util.List;

/** {@code Claim 2 of 5 Denied}: another claim begins, and what was decided stands beside. */
final class ClaimHeading {

  private static final int WORDS = 4;
  private static final int LONGEST_STATUS = 5;

  private ClaimHeading() {}

  /** Whether a line is such a heading; begins the claim. */
  static boolean take(TextLine line, Assembly assembly) {
    List<String> tokens = line.tokens(0, line.size() == 0 ? 0 : line.phraseEnd(0));
    boolean counts =
        tokens.size() == WORDS
            && tokens.get(0).equals("claim")
            && Codes.isInteger(tokens.get(1))
            && tokens.get(2).equals("of")
            && Codes.isInteger(tokens.get(3));
    if (!counts || line.size() - WORDS > LONGEST_STATUS) {
      return false;
    }
    if (assembly.claim != null && assembly.claim.begun()) {
      assembly.parted = true;
    }
    if (line.size() > WORDS && line.phraseEnd(WORDS) == line.size()) {
      assembly.claim().put(Values.read(Field.STATUS, line, WORDS, line.size(), 0.97, true));
    }
    return true;
  }
}
