package io.remitstream.workers.extraction.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Dates as they are printed, with the month first where it is a number. */
final class Dates {

  /** By name: its number. */
  private static final Map<String, Integer> MONTHS = new HashMap<>();

  static {
    months("jan feb mar apr may jun jul aug sep oct nov dec");
    months("ene feb mar abr may jun jul ago sep oct nov dic");
    months("january february march april may june july august september october november december");
    months(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
    MONTHS.put("sept", 9);
  }

  private static final int TURN = 70;

  /**
   * @param words how many words it takes
   */
  record Found(LocalDate date, int words) {}

  private Dates() {}

  private static void months(String names) {
    int number = 0;
    for (String name : names.split(" ", -1)) {
      MONTHS.put(name, ++number);
    }
  }

  /** The date that begins at the first of some words. */
  static @Nullable Found find(IntFunction<@Nullable String> word) {
    String first = word.apply(0);
    if (first == null) {
      return null;
    }
    LocalDate one = parse(first);
    if (one != null) {
      return new Found(one, 1);
    }
    int month = month(first);
    if (month > 0) {
      return written(month, word.apply(1), word.apply(2), 3);
    }
    return numeral(first) > 0 && numeral(first) <= 31 ? dayFirst(first, word) : null;
  }

  /** {@code 7 jun 2025}, {@code 7 de junio de 2025}, {@code 29 Oct 25}. */
  private static @Nullable Found dayFirst(String day, IntFunction<@Nullable String> word) {
    int at = isOf(word.apply(1)) ? 2 : 1;
    String name = word.apply(at);
    int month = name == null ? 0 : month(name);
    if (month == 0) {
      return null;
    }
    int year = isOf(word.apply(at + 1)) ? at + 2 : at + 1;
    String printed = word.apply(year);
    String next = word.apply(year + 1);
    boolean dated = next != null && next.length() == 4 && numeral(next) > 1900; // behind a code
    boolean two =
        !dated && printed != null && printed.length() == 2 && name.length() == 3 && year == 2;
    LocalDate date = two ? of(numeral(printed), month, numeral(day)) : null;
    return date == null ? written(month, day, printed, year + 1) : new Found(date, year + 1);
  }

  private static boolean isOf(@Nullable String word) {
    return word != null && (word.equalsIgnoreCase("de") || word.equalsIgnoreCase("del"));
  }

  private static @Nullable Found written(
      int month, @Nullable String day, @Nullable String year, int words) {
    if (day == null || year == null) {
      return null;
    }
    LocalDate date = of(numeral(year), month, numeral(day));
    return date == null || numeral(year) < 1000 ? null : new Found(date, words);
  }

  /** A date of one word. */
  static @Nullable LocalDate parse(String word) {
    int length = word.length();
    if (length > 0 && ",;.:".indexOf(word.charAt(length - 1)) >= 0) {
      length--;
    }
    if (length < 6 || length > 12 || !hasDigit(word)) {
      return null;
    }
    String text = word.substring(0, length);
    for (char separator : new char[] {'/', '-', '.'}) {
      int first = text.indexOf(separator);
      int second = text.indexOf(separator, first + 1);
      if (first > 0 && second > first && text.indexOf(separator, second + 1) < 0) {
        return three(
            text.substring(0, first),
            text.substring(first + 1, second),
            text.substring(second + 1));
      }
    }
    return lettered(text);
  }

  /** {@code 03Apr2025}. */
  private static @Nullable LocalDate lettered(String text) {
    int from = 0;
    while (from < text.length() && Character.isDigit(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    boolean written = from > 0 && from < 3 && to - from == 3 && text.length() - to >= 2;
    int month = written ? month(text.substring(from, to)) : 0;
    int year = text.length() - to;
    return month > 0 && (year == 2 || year == 4)
        ? of(numeral(text.substring(to)), month, numeral(text.substring(0, from)))
        : null;
  }

  private static @Nullable LocalDate three(String a, String b, String c) {
    if (month(b) > 0) {
      return of(numeral(c), month(b), numeral(a));
    }
    if (month(a) > 0) {
      return of(numeral(c), month(a), numeral(b));
    }
    if (a.length() == 4) {
      return of(numeral(a), numeral(b), numeral(c));
    }
    if (c.length() != 4 && c.length() != 2) {
      return null;
    }
    return numeral(a) > 12
        ? of(numeral(c), numeral(b), numeral(a))
        : of(numeral(c), numeral(a), numeral(b));
  }

  /** {@code MMDDYY}, {@code MMDDYYYY} or {@code YYYYMMDD}, where a date is expected. */
  static @Nullable LocalDate compact(String word) {
    int number = numeral(word);
    if (number < 0) {
      return null;
    }
    if (word.length() == 6) {
      return of(number % 100, number / 10000, number / 100 % 100);
    }
    if (word.length() != 8) {
      return null;
    }
    return number > 19_000_000
        ? of(number / 10000, number / 100 % 100, number % 100)
        : of(number % 10000, number / 1_000_000, number / 10000 % 100);
  }

  /** {@code 01/07} before {@code 01/09/26}. */
  static @Nullable LocalDate monthDay(String word, LocalDate later) {
    int slash = word.indexOf('/');
    if (slash < 1 || word.indexOf('/', slash + 1) > 0) {
      return null;
    }
    LocalDate date =
        of(later.getYear(), numeral(word.substring(0, slash)), numeral(word.substring(slash + 1)));
    return date != null && date.isAfter(later) ? date.minusYears(1) : date;
  }

  /** {@code MMDD}, in the year before a later date. */
  static @Nullable LocalDate before(String word, LocalDate later) {
    int number = numeral(word);
    if (word.length() != 4 || number < 0) {
      return null;
    }
    LocalDate date = of(later.getYear(), number / 100, number % 100);
    return date != null && date.isAfter(later) ? date.minusYears(1) : date;
  }

  private static @Nullable LocalDate of(int year, int month, int day) {
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return null;
    }
    int full = year >= 100 ? year : year < TURN ? 2000 + year : 1900 + year;
    if (full < 1900 || full > 2100) {
      return null;
    }
    try {
      return LocalDate.of(full, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int month(String word) {
    int length = word.endsWith(".") || word.endsWith(",") ? word.length() - 1 : word.length();
    if (length < 3 || length > 10 || !Character.isLetter(word.charAt(0))) {
      return 0;
    }
    return MONTHS.getOrDefault(word.substring(0, length).toLowerCase(Locale.ROOT), 0);
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The number that a word is, a comma at its end apart; −1 where it is none. */
  private static int numeral(String word) {
    int length = word.endsWith(",") || word.endsWith(".") ? word.length() - 1 : word.length();
    if (length == 0 || length > 8) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
