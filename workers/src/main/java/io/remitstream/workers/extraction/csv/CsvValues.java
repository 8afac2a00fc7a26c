package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads typed cells; what is none of its type is null. Nothing is ever computed. */
final class CsvValues {

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<open>\\()?\\s*(?<minus>[-\u2212])?\\s*(?:\\$|USD)?\\s*(?<inner>-)?"
              + "(?<digits>\\d{1,12}|\\d{1,3}(?:,\\d{3}){1,3})?(?<cents>\\.\\d{1,4})?"
              + "\\s*(?<trailing>-|CR)?\\s*(?<close>\\))?",
          Pattern.CASE_INSENSITIVE);

  /** Two-digit years are of the sixty years before 2060, as remittances are recent. */
  private static final int FIRST_YEAR = 2000;

  private static final List<DateTimeFormatter> DATES =
      List.of(
          date("uuuu-M-d"),
          date("uuuuMMdd"),
          date("M/d/uuuu"),
          shortYear("M/d/"),
          date("M-d-uuuu"),
          date("uuuu/M/d"),
          date("d-MMM-uuuu"),
          shortYear("d-MMM-"),
          date("MMM d, uuuu"),
          date("MMMM d, uuuu"));

  private static final Pattern MIDNIGHT = Pattern.compile("[ T]0{1,2}:00(:00(\\.0+)?)?Z?$");

  private CsvValues() {}

  private static DateTimeFormatter date(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static DateTimeFormatter shortYear(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR)
        .toFormatter(Locale.US)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** {@code 1,234.50}, {@code $12.00}, {@code (12.00)}, {@code 12.00-}, {@code 12.00 CR}. */
  static @Nullable Money money(String text) {
    Matcher found = AMOUNT.matcher(text);
    if (!found.matches() || found.group("digits") == null && found.group("cents") == null) {
      return null;
    }
    boolean parenthesised = found.group("open") != null;
    if (parenthesised != (found.group("close") != null)) {
      return null;
    }
    Money amount =
        Money.of(orElse(found, "digits", "0").replace(",", "") + orElse(found, "cents", ""));
    boolean negative =
        parenthesised
            || found.group("minus") != null
            || found.group("inner") != null
            || found.group("trailing") != null;
    return negative ? amount.negate() : amount;
  }

  private static String orElse(Matcher found, String group, String absent) {
    String text = found.group(group);
    return text == null ? absent : text;
  }

  static @Nullable LocalDate day(String text) {
    String plain = MIDNIGHT.matcher(text).replaceFirst("");
    for (DateTimeFormatter form : DATES) {
      try {
        return LocalDate.parse(plain, form);
      } catch (DateTimeException another) {
        continue;
      }
    }
    return null;
  }

  static @Nullable BigDecimal number(String text) {
    return text.matches("-?\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(text) : null;
  }

  /**
   * A claim's status as CLP02 has it, {@code CORRECTED} for a corrected claim; null where the text
   * says none of these.
   */
  static @Nullable String status(String text) {
    if (text.matches("\\d{1,2}")) {
      return String.valueOf(Integer.parseInt(text));
    }
    String word = text.toLowerCase(Locale.ROOT);
    if (word.contains("revers")) {
      return "22";
    }
    if (word.contains("correct")) {
      return "CORRECTED";
    }
    if (word.contains("denied") || word.contains("denial")) {
      return "4";
    }
    return paid(word);
  }

  private static @Nullable String paid(String word) {
    if (word.contains("tertiary")) {
      return "3";
    }
    if (word.contains("secondary")) {
      return "2";
    }
    return word.contains("primary") || word.contains("paid") || word.contains("processed")
        ? "1"
        : null;
  }

  /** The method of a payment as BPR04 has it. */
  static @Nullable String method(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (word.contains("ach") || word.contains("eft") || word.contains("electronic")) {
      return "ACH";
    }
    if (word.contains("non") || word.contains("no payment")) {
      return "NON";
    }
    return word.contains("check") || word.equals("chk") ? "CHK" : null;
  }
}
