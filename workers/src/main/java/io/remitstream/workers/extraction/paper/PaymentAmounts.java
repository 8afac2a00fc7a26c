package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds labels such as {@code Amount}, which may mean anything, where they stand under or over
 * labels that speak of the payment: its number, its date, how it was sent.
 */
final class PaymentAmounts {

  private static final Set<String> VAGUE =
      Set.of("amount", "payment", "total", "monto", "cantidad", "pago");

  private static final List<String> DATE = List.of("date");
  private static final List<String> BY = List.of("by");

  /** So many lines off the other label stands at most, and so far from its left side. */
  private static final int NEAR = 4;

  private static final double ALIGNED = 3;

  /** So many labels beside each other are a row of them. */
  private static final int ROW = 4;

  private final List<TextLine> lines;

  PaymentAmounts(List<TextLine> lines) {
    this.lines = lines;
  }

  /** The labels of a line with those that were found here. */
  List<Label> with(List<Label> labels, int index) {
    TextLine line = lines.get(index);
    List<Label> all = labels;
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      if (line.phraseEnd(word) == word + 1 && isVague(line, word) && isOfPayment(index, word)) {
        all = all == labels ? new ArrayList<>(labels) : all;
        all.add(new Label(Field.PAYMENT_AMOUNT, word, word + 1, false, 1));
      } else if (line.phraseEnd(word) == word + 2 && isNumber(line, word)) {
        all = all == labels ? new ArrayList<>(labels) : all;
        all.add(new Label(Field.TRACE, word, word + 1, false, 1));
      }
    }
    if (all != labels) {
      all.sort(Comparator.comparingInt(Label::from));
    }
    return all;
  }

  /** {@code Number M98443676} on the line that tells how it was sent. */
  private static boolean isNumber(TextLine line, int word) {
    if (!line.tokens(word, word + 1).equals(List.of("no")) || Label.at(line, word) != null) {
      return false;
    }
    for (int other = 0; other < word; other = line.phraseEnd(other)) {
      Label label = Label.at(line, other);
      boolean by = line.tokens(other, other + 1).equals(BY);
      boolean sent = by && PrintedCodes.method(line.text(other, line.phraseEnd(other))) != null;
      if (sent || (label != null && label.field() == Field.METHOD)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVague(TextLine line, int word) {
    List<String> tokens = line.tokens(word, word + 1);
    return tokens.size() == 1 && VAGUE.contains(tokens.getFirst()) && Label.at(line, word) == null;
  }

  private boolean isOfPayment(int index, int word) {
    if (isAmongLabels(lines.get(index))) {
      return true;
    }
    double left = lines.get(index).word(word).box().x0();
    int to = Math.min(lines.size(), index + NEAR + 1);
    for (int i = Math.max(0, index - NEAR); i < to; i++) {
      TextLine line = lines.get(i);
      if (i != index && line.page == lines.get(index).page && speaks(line, left)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row of labels tells of the payment by its number, and its date or more. */
  private static boolean isAmongLabels(TextLine line) {
    int labels = 0;
    boolean traced = false;
    boolean dated = false;
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      Field field = line.key(word);
      traced |= field == Field.TRACE;
      dated |= field == Field.PAYMENT_DATE || isDate(line, word);
      labels += field == null ? 0 : 1;
    }
    return traced && (dated || labels >= ROW);
  }

  /** A bare {@code Date} beside the payment's number is the payment's. */
  private static boolean isDate(TextLine line, int word) {
    return line.tokens(word, line.phraseEnd(word)).equals(DATE);
  }

  private static boolean speaks(TextLine line, double left) {
    for (int word = 0; word < line.size(); word = line.phraseEnd(word)) {
      Field field = line.key(word);
      boolean payment =
          field == Field.TRACE || field == Field.METHOD || field == Field.PAYMENT_DATE;
      if (payment && Math.abs(line.word(word).box().x0() - left) < ALIGNED) {
        return true;
      }
    }
    return false;
  }
}
