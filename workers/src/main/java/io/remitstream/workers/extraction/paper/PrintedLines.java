package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.paper.printed.PrintedAmount;
import io.remitstream.workers.extraction.paper.printed.PrintedRow;
import java.util.ArrayList;
import java.util.List;

/** A page's lines with amounts, for the arithmetic of what is printed. */
final class PrintedLines {

  private PrintedLines() {}

  /** None of what was recognised: nobody knows how sure such characters are. */
  static List<PrintedRow> of(List<TextLine> lines) {
    var rows = new ArrayList<PrintedRow>();
    for (TextLine line : lines) {
      if (line.amounts() > 0 && !line.recognised()) {
        rows.add(row(line));
      }
    }
    return rows;
  }

  private static PrintedRow row(TextLine line) {
    var amounts = new ArrayList<PrintedAmount>();
    var label = new StringBuilder();
    for (int word = 0; word < line.size(); word++) {
      Money money = Amounts.isDash(line.text(word)) ? Money.ZERO : line.amount(word);
      if (money != null) {
        amounts.add(new PrintedAmount(line.page, line.word(word), money.cents(), label.toString()));
        label.setLength(0);
      } else if (!Codes.hasDigit(line.text(word))) {
        label.append(line.text(word)).append(' ');
      }
    }
    return new PrintedRow(line.totals() != Totals.Scope.NONE, amounts);
  }
}
