package io.remitstream.workers.extraction.paper.printed;

import io.remitstream.streaming.remittance.balance.Slip;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table come to nothing together, each added or taken away.
 *
 * @param signs 1, −1 or 0 of each column
 * @param proven which columns are filled in rows that hold to it; it tells nothing of others
 */
record Law(byte[] signs, boolean[] proven) {

  boolean tellsOf(long[] row) {
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0 && !proven[i]) {
        return false;
      }
    }
    return true;
  }

  private int[] unproven(long[] row) {
    int[] unproven = new int[row.length];
    int count = 0;
    for (int i = 0; i < row.length; i++) {
      if (row[i] != 0 && !proven[i]) {
        unproven[count++] = i;
      }
    }
    return Arrays.copyOf(unproven, count);
  }

  /**
   * The signs by which a row is to be judged. A column that no other row fills may count or not: it
   * does as one wrong digit explains the rest, and nothing is said where the row may hold.
   */
  byte @Nullable [] of(long[] row) {
    int[] unproven = unproven(row);
    if (unproven.length != 1) {
      return unproven.length == 0 ? signs : null;
    }
    byte @Nullable [] found = null;
    for (byte sign = -1; sign <= 1; sign++) {
      byte[] tried = signs.clone();
      tried[unproven[0]] = sign;
      long off = off(tried, row);
      if (off == 0) {
        return null;
      }
      found = found == null && slips(tried, row, off) ? tried : found;
    }
    return found;
  }

  private static boolean slips(byte[] signs, long[] row, long off) {
    return IntStream.range(0, row.length)
        .anyMatch(i -> signs[i] != 0 && Slip.parts(row[i], row[i] - signs[i] * off));
  }

  private static long off(byte[] signs, long[] row) {
    long off = 0;
    for (int i = 0; i < row.length; i++) {
      off += signs[i] * row[i];
    }
    return off;
  }

  long off(long[] row) {
    return off(signs, row);
  }
}
