package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads words as a value of the kind that a field has, or not at all. */
final class Values {

  private static final int LONGEST_NAME = 9;
  private static final int LONGEST_ID = 6;

  private static final Set<String> NO_NAMES =
      Set.of(
          "patient",
          "total",
          "totals",
          "claim",
          "member",
          "provider",
          "payment",
          "id",
          "no",
          "number",
          "and",
          "or",
          "is",
          "may",
          "responsibility",
          "information",
          "balance",
          "the",
          "to",
          "of",
          "services",
          "portal",
          "service",
          "line",
          "bulletin",
          "account",
          "name",
          "for",
          "in");

  private Values() {}

  /**
   * @param apart whether the words stand clearly apart from the label
   */
  static @Nullable Leaf read(
      Field field, TextLine line, int from, int to, double trust, boolean apart) {
    return switch (field.kind()) {
      case MONEY -> money(field, line, from, to, trust, apart);
      case DATE -> date(field, line, from, to, trust);
      case NPI -> npi(field, line, from, to, trust);
      case TIN ->
          Codes.isTin(trimmed(line.text(from)))
              ? Leaf.of(field, trimmed(line.text(from)), line, from, from + 1, trust)
              : null;
      case ID -> id(field, line, from, to, trust);
      case NAME -> name(field, line, from, to, trust, apart);
      case METHOD -> method(field, line, from, to, trust);
      case STATUS -> status(field, line, from, to, trust, apart);
      case CODE -> Leaf.of(field, line.text(from, to), line, from, to, trust);
      case NUMBER ->
          Codes.isUnits(line.text(from))
              ? Leaf.of(field, line.text(from), line, from, from + 1, trust)
              : null;
      case TEXT -> Leaf.of(field, line.text(from, to), line, from, to, trust);
    };
  }

  private static @Nullable Leaf money(
      Field field, TextLine line, int from, int to, double trust, boolean apart) {
    boolean dash = apart && to - from == 1 && Amounts.isDash(line.text(from));
    Money money = dash ? Money.ZERO : line.amount(from);
    return money == null ? null : Leaf.of(field, money, line, from, from + 1, trust);
  }

  static @Nullable Leaf date(Field field, TextLine line, int from, int to, double trust) {
    Dates.Found found = Dates.find(offset -> line.textOrNull(from + offset));
    if (found != null) {
      return Leaf.of(
          field, found.date(), line, from, Math.min(line.size(), from + found.words()), trust);
    }
    LocalDate compact = Dates.compact(line.text(from));
    return compact == null ? null : Leaf.of(field, compact, line, from, from + 1, trust * 0.97);
  }

  private static @Nullable Leaf npi(Field field, TextLine line, int from, int to, double trust) {
    String text = trimmed(line.text(from));
    if (Codes.isNpi(text)) {
      return Leaf.of(field, text, line, from, from + 1, trust);
    }
    return Codes.isDigits(text, 10)
        ? Leaf.of(field, text, line, from, from + 1, trust * 0.8)
        : null;
  }

  private static @Nullable Leaf id(Field field, TextLine line, int from, int to, double trust) {
    int end = from;
    while (end < to && end - from < LONGEST_ID && isIdPart(line.text(end))) {
      end++;
      if (line.text(end - 1).endsWith(",")) {
        break;
      }
    }
    if (end == from || !Codes.hasDigit(line.text(from, end))) {
      return null;
    }
    String text = line.text(from, end);
    if (Amounts.parse(text) != null || (Dates.parse(text) != null && text.indexOf('/') > 0)) {
      return null;
    }
    double sure = end - from > 4 || text.length() < 3 ? trust * 0.85 : trust;
    String id = trimmed(text);
    return id.isEmpty() ? null : Leaf.of(field, id, line, from, end, sure);
  }

  private static String trimmed(String text) {
    String clean = text;
    boolean opened = clean.indexOf('(') >= 0;
    while (!clean.isEmpty()
        && (opened ? ".,;" : ".,;)").indexOf(clean.charAt(clean.length() - 1)) >= 0) {
      clean = clean.substring(0, clean.length() - 1);
    }
    return clean;
  }

  /** Upper case and digits; a word of small letters ends an identifier. */
  private static boolean isIdPart(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c) && !Codes.hasDigit(text)) {
        return false;
      }
    }
    return text.length() <= 30;
  }

  private static @Nullable Leaf name(
      Field field, TextLine line, int from, int to, double trust, boolean apart) {
    int end = to;
    while (end > from + 1 && isAside(line, end - 1)) {
      end--;
    }
    if (end - from > 1 && field != Field.PATIENT_NAME && isNumber(line.text(from))) {
      return name(field, line, from + 1, to, 0.95 * trust, apart);
    }
    int last = end;
    for (int i = from; i < last; i++) {
      if (i > from && line.text(i).endsWith(":")) {
        return null;
      }
      if (line.text(i - 1 < from ? from : i - 1).endsWith("..") && i > from) {
        end = i;
        break;
      }
      if (i > from
          && line.text(i - 1).endsWith(".")
          && line.text(i - 1).length() > 4
          && Character.isUpperCase(line.text(i).charAt(0))
          && !apart) {
        end = i;
        break;
      }
    }
    if (end - from > LONGEST_NAME || !isName(line, from, end, field)) {
      return null;
    }
    return Leaf.of(field, trimmedName(line.text(from, end)), line, from, end, trust);
  }

  /** A number that stands before a name. */
  private static boolean isNumber(String text) {
    return Codes.isTin(text) || Codes.isNpi(text) || (text.length() > 3 && Codes.isInteger(text));
  }

  /** {@code (continued)}, {@code (self)}. */
  private static boolean isAside(TextLine line, int word) {
    String text = line.text(word);
    return line.tokens(word, word + 1).contains("continued")
        || (text.startsWith("(") && text.endsWith(")"));
  }

  private static String trimmedName(String text) {
    String name =
        text.endsWith("..") || text.endsWith(",") || text.endsWith(";")
            ? text.substring(0, text.length() - 1)
            : text;
    return name;
  }

  private static boolean isName(TextLine line, int from, int to, Field field) {
    int letters = 0;
    for (int i = from; i < to; i++) {
      String text = line.text(i);
      if (Character.isLetter(text.charAt(0))) {
        letters++;
      }
      boolean lower = Character.isLowerCase(text.charAt(0)) && text.length() > 3;
      if (lower
          || (i == from && text.endsWith(":"))
          || line.amount(i) != null
          || (field == Field.PATIENT_NAME && Codes.hasDigit(text))) {
        return false;
      }
    }
    List<String> tokens = line.tokens(from, from + 1);
    List<String> all = line.tokens(from, to);
    boolean known =
        !tokens.isEmpty()
            && (NO_NAMES.contains(tokens.getFirst()) || NO_NAMES.contains(all.getLast()));
    return letters > 0
        && isLarge(line, from, to)
        && letters * 2 >= to - from
        && !known
        && !PartyName.isTitle(line.tokens(from, to))
        && !Codes.isDigits(line.text(from), line.text(from).length());
  }

  /** Whether one of some words has a capital, or a digit. */
  private static boolean isLarge(TextLine line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Codes.hasLarge(line.text(i))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Leaf method(Field field, TextLine line, int from, int to, double trust) {
    String code = PrintedCodes.method(line.text(from, to));
    return code == null ? null : Leaf.of(field, code, line, from, to, trust);
  }

  private static @Nullable Leaf status(
      Field field, TextLine line, int from, int to, double trust, boolean apart) {
    String code = PrintedCodes.status(line.text(from, to));
    return code == null || (!apart && to - from > 5)
        ? null
        : Leaf.of(field, code, line, from, to, trust);
  }
}
