package io.remitstream.workers.extraction.paper.printed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Amounts that come to nothing together, each added or taken away.
 *
 * @param kind of what it is an instance
 * @param signs 1 or −1 of each amount
 */
record Equation(Kind kind, List<PrintedAmount> amounts, int[] signs) {

  enum Kind {
    /** What many rows of a table hold to. */
    LAW,
    /** A column and its total. */
    SUM
  }

  /** Parts, and what they come to. */
  static Equation sum(List<PrintedAmount> parts, PrintedAmount total) {
    var amounts = new ArrayList<>(parts);
    amounts.add(total);
    int[] signs = new int[amounts.size()];
    Arrays.fill(signs, 1);
    signs[parts.size()] = -1;
    return new Equation(Kind.SUM, Collections.unmodifiableList(amounts), signs);
  }

  /** By how much it fails. */
  long off() {
    long off = 0;
    for (int i = 0; i < signs.length; i++) {
      off += signs[i] * amounts.get(i).cents();
    }
    return off;
  }

  /** What an amount had to be. */
  long expected(int index) {
    return amounts.get(index).cents() - signs[index] * off();
  }
}
