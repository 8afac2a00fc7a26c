package io.remitstream.workers.extraction.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** {@code Gold (HMO-POS)} behind a payer's name: the kind of the plan is no part of who pays. */
final class PlanKinds {

  private static final Set<String> KINDS =
      Set.of("HMO", "PPO", "POS", "EPO", "PFFS", "SNP", "PDP", "HDHP", "MSA", "D");

  private static final Set<String> TIERS =
      Set.of(
          "bronze",
          "silver",
          "gold",
          "platinum",
          "basic",
          "plus",
          "premier",
          "choice",
          "select",
          "value",
          "enhanced",
          "preferred",
          "standard",
          "complete");

  private PlanKinds() {}

  /** The word after the last of a name that does not tell the plan's kind. */
  static int without(TextLine line, int from, int to) {
    if (to - from < 3 || !isKind(line.text(to - 1))) {
      return to;
    }
    boolean tier = TIERS.contains(line.text(to - 2).toLowerCase(Locale.ROOT));
    return tier && to - from > 3 ? to - 2 : to - 1;
  }

  private static boolean isKind(String text) {
    return Codes.isBracketed(text)
        && Arrays.stream(text.substring(1, text.length() - 1).split("[-/ ]", -1))
            .allMatch(KINDS::contains);
  }
}
