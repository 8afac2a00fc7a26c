package io.remitstream.workers.extraction.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells how it was paid by what stands before the payment's number: {@code By EFT. Number: 4285}. A
 * label such as {@code Check number} tells nothing: payers print it whatever they send.
 */
final class NumberedMethod {

  private static final List<String> NUMBER = List.of("no");
  private static final double TRUST = 0.93;

  private NumberedMethod() {}

  /**
   * The method that a number's line tells; null where it tells none.
   *
   * @param line the label's
   */
  static @Nullable Leaf of(KeyFinder.Found one, TextLine line) {
    Label label = one.label();
    boolean bare = line.tokens(label.from(), label.to()).equals(NUMBER);
    return bare && label.from() > 0
        ? Values.read(Field.METHOD, line, 0, label.from(), TRUST, true)
        : null;
  }
}
