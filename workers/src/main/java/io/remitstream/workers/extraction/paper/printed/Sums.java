package io.remitstream.workers.extraction.paper.printed;

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
    int mask = Integer.highestOneBit(sums.length) * 4 - 1;
    int[] last = new int[mask + 1]; // by a sum's hash: the last one's place, counted from 1
    int[] before = new int[sums.length];
    for (int at = 0; at < sums.length; at++) {
      int hash = hash(sums[at]) & mask;
      before[at] = last[hash];
      last[hash] = at + 1;
    }
    for (int at = 0; at < others.sums.length; at++) {
      long missing = -others.sums[at];
      for (int own = last[hash(missing) & mask]; own > 0; own = before[own - 1]) {
        if (sums[own - 1] == missing && !pair.test(signs(own - 1), others.signs(at))) {
          return;
        }
      }
    }
  }

  private static int hash(long sum) {
    long mixed = sum * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40);
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
