package io.remitstream.workers.extraction.x12;

import org.jspecify.annotations.Nullable;

/** Compares and shows the numbers by which an envelope's beginning and end know each other. */
final class ControlNumbers {

  /** ISA13, GS06 and ST02 have nine characters at most. */
  private static final int LONGEST = 9;

  private ControlNumbers() {}

  static boolean differ(@Nullable String opening, @Nullable String closing) {
    return opening == null || closing == null || !bare(opening).equals(bare(closing));
  }

  /** As a finding may show it: no control number, nothing shown. */
  static @Nullable String shown(@Nullable String number) {
    boolean plain =
        number != null
            && number.length() <= LONGEST
            && number.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    return plain ? number : null;
  }

  /** GS06 and GE02 are numbers, of which some write leading zeros on one side only. */
  private static String bare(String number) {
    int from = 0;
    while (from < number.length() - 1 && number.charAt(from) == '0') {
      from++;
    }
    return number.substring(from);
  }
}
