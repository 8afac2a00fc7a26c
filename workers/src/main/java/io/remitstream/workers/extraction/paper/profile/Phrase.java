package io.remitstream.workers.extraction.paper.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words to be found on a page, whatever their case and the marks around them. */
record Phrase(List<String> words) {

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
    return MARKS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
  }

  int size() {
    return words.size();
  }
}
