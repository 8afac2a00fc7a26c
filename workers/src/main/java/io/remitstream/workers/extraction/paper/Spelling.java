package io.remitstream.workers.extraction.paper;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings the spellings of labels to one: without case, accents and punctuation, abbreviations
 * written out. What labels are compared by, never what is told.
 */
final class Spelling {

  private Spelling() {}

  /** The parts of one printed word, such as two of {@code Check/EFT} and of {@code CLAIM#}. */
  static List<String> tokens(String word) {
    var tokens = new ArrayList<String>(2);
    add(word, tokens);
    return tokens;
  }

  /** Adds the parts of one printed word to others. */
  static void add(String word, List<String> tokens) {
    if (isPlain(word)) {
      take(word.toLowerCase(Locale.ROOT), tokens);
      return;
    }
    var token = new StringBuilder(word.length());
    String plain = isAscii(word) ? word : folded(word);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isPossessive(plain, i)) {
        i++;
      } else if (Character.isLetterOrDigit(c)) {
        token.append(Character.toLowerCase(c));
      } else if (parts(c) || (c == '-' && joinsWords(plain, i, token))) {
        take(token, tokens);
        if (c == '%') {
          tokens.add("percent");
        }
        if (c == '#') {
          tokens.add("no");
        }
      }
    }
    take(token, tokens);
  }

  /** The 's of {@code Patient's}. */
  private static boolean isPossessive(String word, int at) {
    return (word.charAt(at) == '\'' || word.charAt(at) == '\u2019')
        && at + 1 < word.length()
        && Character.toLowerCase(word.charAt(at + 1)) == 's'
        && (at + 2 == word.length() || !Character.isLetter(word.charAt(at + 2)));
  }

  /** Whether a dash stands between two words of labels, such as those of {@code PROV-PD}. */
  private static boolean joinsWords(String word, int dash, StringBuilder before) {
    int end = dash + 1;
    while (end < word.length() && Character.isLetter(word.charAt(end))) {
      end++;
    }
    return before.length() > 1
        && end > dash + 2
        && !before.toString().equals("sub")
        && ShortForms.WORDS.contains(before.toString())
        && ShortForms.WORDS.contains(word.substring(dash + 1, end).toLowerCase(Locale.ROOT));
  }

  /** All parts of a text of several words. */
  static List<String> all(String text) {
    var tokens = new ArrayList<String>();
    for (String word : text.split(" ", -1)) {
      add(word, tokens);
    }
    return tokens;
  }

  private static boolean parts(char c) {
    return c == '/' || c == '#' || c == '(' || c == ')' || c == ':' || c == '&' || c == '%'
        || c == '*';
  }

  private static void take(StringBuilder token, List<String> tokens) {
    String text = token.toString();
    token.setLength(0);
    take(text, tokens);
  }

  private static void take(String text, List<String> tokens) {
    if (isNumber(text)) {
      tokens.add(text);
    } else if (!text.isEmpty()) {
      ShortForms.add(text, tokens);
    }
  }

  /** Whether a part begins with a digit, as no word of a label does. */
  static boolean isNumber(String token) {
    return !token.isEmpty() && token.charAt(0) >= '0' && token.charAt(0) <= '9';
  }

  /** Letters and digits alone, none of them accented. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static String folded(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
  }
}
