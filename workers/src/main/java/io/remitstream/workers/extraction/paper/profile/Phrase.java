package io.remitstream.workers.extraction.paper.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words to be found on a page, whatever their case and the marks around them. */
record Phrase(List<String> words) {

  /** Below this, letters and their small forms need no tables: most words of a page are so. */
  private static final char ASCII = 128;

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

  Phrase {
    words = List.copyOf(words);
  }

  static Phrase of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      String bare = bare(word);
      if (!bare.isEmpty()) {
        words.add(bare);
      }
    }
    return new Phrase(words);
  }

  /** Its letters and digits. */
  static String bare(String word) {
    var bare = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (letter >= ASCII) {
        return MARKS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
      }
      if (Character.isLetterOrDigit(letter)) {
        bare.append(Character.toLowerCase(letter));
      }
    }
    return bare.toString();
  }

  int size() {
    return words.size();
  }
}
