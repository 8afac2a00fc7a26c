package io.remitstream.workers.extraction.paper.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a profile: lines of {@code key: words | words}. The key {@code anchors} names words that
 * only this payer prints; every other is a {@link Term}. {@code #} begins a remark.
 */
final class ProfileParser {

  private static final String ANCHORS = "anchors";

  private final String file;
  private final List<Phrase> anchors = new ArrayList<>();
  private final Map<Phrase, Term> labels = new LinkedHashMap<>();
  private int line;

  private ProfileParser(String file) {
    this.file = file;
  }

  /** Fails with {@link BadProfile} that names the line. */
  static Profile parse(String file, String text) {
    var parser = new ProfileParser(file);
    text.lines().forEach(parser::read);
    if (parser.anchors.isEmpty()) {
      throw new BadProfile(
          file, "no anchors (expected: anchors: words that only this payer prints)");
    }
    String name = file.replaceFirst("\\.[^.]*$", "");
    return Profile.of(name, parser.anchors, parser.labels);
  }

  private void read(String text) {
    line++;
    String said = text.strip();
    if (said.isEmpty() || said.startsWith("#")) {
      return;
    }
    int colon = said.indexOf(':');
    if (colon < 0) {
      throw wrong("no colon (expected: key: words | words)");
    }
    String key = said.substring(0, colon).strip();
    for (String words : said.substring(colon + 1).split("\\|", -1)) {
      add(key, phrase(words));
    }
  }

  private Phrase phrase(String words) {
    Phrase phrase = Phrase.of(words);
    if (phrase.size() == 0) {
      throw wrong("words without a letter or digit (expected: key: words | words)");
    }
    return phrase;
  }

  private void add(String key, Phrase phrase) {
    if (key.equals(ANCHORS)) {
      anchors.add(phrase);
      return;
    }
    Term term =
        Term.of(key)
            .orElseThrow(
                () -> wrong("key %s (expected: anchors, %s)".formatted(key, words(Term.keys()))));
    if (labels.putIfAbsent(phrase, term) != null) {
      throw wrong("\"%s\" a second time".formatted(String.join(" ", phrase.words())));
    }
  }

  private static String words(List<String> keys) {
    return String.join(", ", keys);
  }

  private BadProfile wrong(String what) {
    return new BadProfile(file, line, what);
  }
}
