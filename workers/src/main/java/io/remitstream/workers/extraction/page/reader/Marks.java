package io.remitstream.workers.extraction.page.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What OCR makes of ruled lines and specks. */
final class Marks {

  private static final String AT_EDGES = "|[]{}_~¦";

  /** Marks that can stand for themselves in a table: a zero, a masked digit, a dollar. */
  private static final String MEANT = "-–—*$#%&/()=+";

  private Marks() {}

  /** An amount or a date, and behind it what a line beside it left. */
  private static final Pattern STAINED =
      Pattern.compile(
          "([-(]?\\$?[\\d,]*\\.\\d\\d|\\d\\d?/\\d\\d?/\\d{4})[^\\p{Alnum})-]+|([-]?\\$?[\\d,]*\\.\\d\\d)[)]");

  /** A word of small letters with what the English model takes an accented o for. */
  private static final Pattern ACCENTED =
      Pattern.compile("(\\p{L}\\p{Ll}{2,})6(\\p{Ll}+\\p{Punct}?)");

  /** Without the lines that ran into a word. */
  static String trimmed(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && AT_EDGES.indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && AT_EDGES.indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return unstained(word.substring(from, to).strip());
  }

  private static String unstained(String word) {
    Matcher stained = STAINED.matcher(word);
    if (!stained.matches()) {
      return accented(word);
    }
    return stained.group(1) != null ? stained.group(1) : stained.group(2);
  }

  private static String accented(String word) {
    Matcher accented = ACCENTED.matcher(word);
    return accented.matches() ? accented.group(1) + "ó" + accented.group(2) : word;
  }

  /** Whether nothing in it is a letter, a digit or a mark that is meant. */
  static boolean areAll(String word) {
    return word.chars().noneMatch(c -> Character.isLetterOrDigit(c) || MEANT.indexOf(c) >= 0);
  }
}
