package io.remitstream.workers.extraction.paper.printed;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;

/** Everything that some numbers come to where each is added, taken away, or left out. */
final class Sums {

  private final long[] sums;
  private final int width;

  private Sums(long[] sums, int width) {
    this.sums = sums;
    this.width = width;
  }

  static Sums of(long[] numbers, int from, int to) {
    long[] sums = {0};
    for (int i = from; i < to; i++) {
      long[] more = new long[sums.length * 3];
      for (int at = 0; at < sums.length; at++) {
        more[3 * at] = sums[at];
        more[3 * at + 1] = sums[at] + numbers[i];
        more[3 * at + 2] = sums[at] - numbers[i];
      }
      sums = more;
    }
    return new Sums(sums, to - from);
  }

  /**
   * Tells the signs of each two sums that cancel out.
   *
   * @param pair says whether to go on
   */
  void meet(Sums others, BiPredicate<byte[], byte[]> pair) {
    Map<Long, Integer> last = HashMap.newHashMap(sums.length);
    int[] before = new int[sums.length]; // the place of the same sum before
    for (int at = 0; at < sums.length; at++) {
      Integer same = last.put(sums[at], at);
      before[at] = same == null ? -1 : same;
    }
    for (int at = 0; at < others.sums.length; at++) {
      for (int own = last.getOrDefault(-others.sums[at], -1); own >= 0; own = before[own]) {
        if (!pair.test(signs(own), others.signs(at))) {
          return;
        }
      }
    }
  }

  private byte[] signs(int at) {
    byte[] signs = new byte[width];
    int rest = at;
    for (int i = width - 1; i >= 0; i--) {
      signs[i] = (byte) (rest % 3 == 2 ? -1 : rest % 3);
      rest /= 3;
    }
    return signs;
  }
}
