package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads of sentences that tell of the payment: {@code On Feb 7, 2026 we paid $30.25 to Elmsford
 * Clinic with check number 190707.}
 */
final class Sentences {

  /** A sentence's label is its grammar: less sure than one that stands apart. */
  private static final double TRUST = 0.93;

  private static final int SHORTEST = 5;
  private static final int TRANSFER = 3;
  private static final int LONGEST_NAME = 7;

  private Sentences() {}

  /** The leaves of a payment; none where the line is no such sentence. */
  static List<Leaf> read(TextLine line) {
    if (line.amounts() != 1) {
      Leaf nothing = line.amounts() == 0 ? nothing(line) : null;
      return nothing == null ? List.of() : List.of(nothing);
    }
    var leaves = new ArrayList<Leaf>();
    if (isCheck(line)) {
      int amount = amount(line);
      add(leaves, Values.read(Field.PAYMENT_AMOUNT, line, amount, amount + 1, TRUST, false));
      return leaves;
    }
    int first = transfer(line);
    if (first >= 0) {
      int last = line.size() - 1;
      add(leaves, Values.read(Field.METHOD, line, first, last - 1, TRUST, true));
      add(leaves, Values.read(Field.TRACE, line, last - 1, last, TRUST, true));
      add(leaves, Values.read(Field.PAYMENT_AMOUNT, line, last, last + 1, TRUST, true));
      return leaves;
    }
    int verb = verb(line);
    int amount = verb < 0 || line.size() < SHORTEST ? -1 : amount(line, verb);
    if (amount < 0) {
      return leaves;
    }
    add(leaves, Values.read(Field.PAYMENT_AMOUNT, line, amount, amount + 1, TRUST, false));
    for (int word = 0; word < line.size(); word++) {
      if (Dates.find(at(line, word)::text) != null) {
        add(leaves, Values.date(Field.PAYMENT_DATE, line, word, line.size(), TRUST));
        break;
      }
    }
    add(leaves, payee(line, verb));
    Leaf behind = method(line, amount + 1);
    add(leaves, behind == null ? method(line, line.size() - 2) : behind);
    return leaves;
  }

  /** {@code We sent your provider no payment for these claims.} */
  private static @Nullable Leaf nothing(TextLine line) {
    for (int word = verb(line); word > 0 && word + 1 < line.size(); word++) {
      if (line.text(word).equals("no") && line.text(word + 1).startsWith("payment")) {
        return Values.read(Field.METHOD, line, word, word + 2, TRUST, false);
      }
    }
    return null;
  }

  /** {@code PAY Two Hundred and 92/100 Dollars $200.92}. */
  private static boolean isCheck(TextLine line) {
    return line.says(Cue.DOLLARS) && line.tokens.contains("pay");
  }

  /** {@code EFT 784188263 $1,112.01}: how it was paid, the payment's number, and how much. */
  private static int transfer(TextLine line) {
    int number = line.size() - 2;
    if (number < 1 || line.amount(number + 1) == null) {
      return -1;
    }
    int lead = line.phraseEnd(0);
    int first = lead < number ? lead : 0; // behind whom it went to
    boolean numbered =
        line.text(number).length() > SHORTEST
            && Codes.hasDigit(line.text(number))
            && line.amount(number) == null;
    boolean near = number - first < TRANSFER && number > first;
    boolean sent = near && PrintedCodes.method(line.text(first, number)) != null;
    return numbered && sent && !Codes.hasDigit(line.text(first, number)) ? first : -1;
  }

  private static int amount(TextLine line) {
    int word = 0;
    while (line.amount(word) == null && !Amounts.isDash(line.text(word))) {
      word++;
    }
    return word;
  }

  private record At(TextLine line, int from) {
    @Nullable String text(int offset) {
      return line.textOrNull(from + offset);
    }
  }

  private static At at(TextLine line, int word) {
    return new At(line, word);
  }

  private static void add(List<Leaf> leaves, @Nullable Leaf leaf) {
    if (leaf != null) {
      leaves.add(leaf);
    }
  }

  /** Of a sentence that runs on within one phrase. */
  private static int verb(TextLine line) {
    for (int word = 1; line.says(Cue.PAYS) && word + 1 < line.size(); word++) {
      if (!line.beginsPhrase(word) && Cue.PAYS.in(line.tokens(word, word + 1))) {
        return word;
      }
    }
    return -1;
  }

  private static int amount(TextLine line, int verb) {
    for (int word = 0; word < line.size(); word++) {
      boolean within = Math.abs(word - verb) <= SHORTEST && line.phrase(word) == line.phrase(verb);
      boolean plain = (word > verb && tellsHow(line)) || line.text(word).startsWith("$");
      if (within && plain && line.amount(word) != null) {
        return word;
      }
    }
    return -1;
  }

  /** {@code We paid} …, or … {@code with check no. 190707}: then the amount needs no sign. */
  private static boolean tellsHow(TextLine line) {
    return line.startsWith("we") || line.tokens.contains("check") || line.tokens.contains("eft");
  }

  /** {@code by check,} behind the amount. */
  private static @Nullable Leaf method(TextLine line, int by) {
    if (by < 0 || by + 1 >= line.size() || !line.text(by).equals("by")) {
      return null;
    }
    int end = by + 1;
    while (end + 1 < line.size() && end <= by + TRANSFER && !line.text(end).endsWith(",")) {
      end++;
    }
    return Values.read(Field.METHOD, line, by + 1, end + 1, TRUST, false);
  }

  /** The name behind "to", as far as its words have capitals. */
  private static @Nullable Leaf payee(TextLine line, int verb) {
    for (int to = verb; to + 1 < line.size(); to++) {
      boolean leads = line.text(to).equalsIgnoreCase("to") || line.text(to).equalsIgnoreCase("a");
      int end = leads ? nameEnd(line, to + 1) : to;
      if (leads && end > to + 2) {
        return Values.read(Field.PAYEE_NAME, line, to + 1, end, TRUST, false);
      }
    }
    return null;
  }

  private static int nameEnd(TextLine line, int from) {
    int end = from;
    while (end < line.size() && end - from < LONGEST_NAME && isOfName(line, end)) {
      if (",.;".indexOf(line.text(end).charAt(line.text(end).length() - 1)) >= 0) {
        return end + 1;
      }
      end++;
    }
    return end;
  }

  private static boolean isOfName(TextLine line, int word) {
    String text = line.text(word);
    boolean joins = text.equals("and") || text.equals("of") || text.equals("&") || text.equals("y");
    return (Character.isUpperCase(text.charAt(0)) && !Codes.hasDigit(text)) || joins;
  }
}
