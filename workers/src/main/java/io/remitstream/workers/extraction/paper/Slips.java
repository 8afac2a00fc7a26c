package io.remitstream.workers.extraction.paper;

/** Tells words that a recogniser's slips made different. */
final class Slips {

  private static final int SHORT = 4;
  private static final int LONG = 9;

  private Slips() {}

  /** Whether two tokens differ by no more than a recogniser's slip; short ones must agree. */
  static boolean alike(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int slips = length < SHORT ? 0 : length < LONG ? 1 : 2;
    return slips > 0
        && Math.abs(one.length() - other.length()) <= slips
        && distance(one, other, slips) <= slips;
  }

  private static int distance(String one, String other, int limit) {
    int[] before = new int[other.length() + 1];
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= other.length(); j++) {
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(before[j - 1] + same, Math.min(before[j], row[j - 1]) + 1);
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return best;
      }
      int[] spare = before;
      before = row;
      row = spare;
    }
    return before[other.length()];
  }
}
