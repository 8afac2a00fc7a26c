package io.remitstream.workers.extraction.paper.printed;

import java.util.List;

/**
 * A line with amounts.
 *
 * @param kind how its first word is made and where it stands: rows that begin alike are of one kind
 * @param total whether its words say that it sums up
 * @param amounts from left to right
 */
public record PrintedRow(String kind, boolean total, List<PrintedAmount> amounts) {

  public PrintedRow {
    amounts = List.copyOf(amounts);
  }

  /** Its words before the first amount; rows that are led alike are of one kind. */
  String lead() {
    return amounts.getFirst().label();
  }

  /** Whether each of its amounts has a label of its own. */
  boolean isLabelled() {
    return amounts.stream().noneMatch(amount -> amount.label().isEmpty());
  }
}
