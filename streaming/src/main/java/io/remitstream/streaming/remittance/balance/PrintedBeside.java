package io.remitstream.streaming.remittance.balance;

import io.remitstream.streaming.remittance.Money;
import java.util.List;

/**
 * What a remittance on paper prints beside what was understood of it.
 *
 * @param sums of columns whose meaning is not known
 * @param amounts that nothing tells
 */
public record PrintedBeside(List<PrintedSum> sums, List<Money> amounts) {

  public static final PrintedBeside NOTHING = new PrintedBeside(List.of(), List.of());

  public PrintedBeside {
    sums = List.copyOf(sums);
    amounts = List.copyOf(amounts);
  }
}
