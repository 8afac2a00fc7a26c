package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** {@code (A)} and {@code (A+B+C)}: letters that headings give to columns say nothing of them. */
final class ColumnLetters {

  private static final Pattern LETTERS = Pattern.compile("\\([A-Za-z](?:[+=\u2013-][A-Za-z])*\\)");

  private ColumnLetters() {}

  /** Whether some words of a line are nothing else. */
  static boolean are(TextLine line, int from, int to) {
    for (int word = from; word < to; word++) {
      if (!isLetters(line.text(word))) {
        return false;
      }
    }
    return true;
  }

  /** The parts of some words of a line without them. */
  static List<String> without(TextLine line, int from, int to) {
    var tokens = new ArrayList<String>(line.tokens(from, to));
    for (int word = to - 1; word > from; word--) {
      if (isLetters(line.text(word))) {
        int first = line.firstToken(word) - line.firstToken(from);
        tokens.subList(first, first + line.tokens(word, word + 1).size()).clear();
      }
    }
    return tokens;
  }

  private static boolean isLetters(String text) {
    return Codes.isBracketed(text) && LETTERS.matcher(text).matches();
  }
}
