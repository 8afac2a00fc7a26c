package io.remitstream.k8s;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What does not hold, a sentence each. */
final class Findings {

  private final List<String> sentences = new ArrayList<>();

  void require(boolean holds, String where, String sentence) {
    if (!holds) {
      sentences.add(where + ": " + sentence);
    }
  }

  void requireEqual(@Nullable Object expected, @Nullable Object actual, String where, String what) {
    require(
        Objects.equals(expected, actual),
        where,
        "%s is %s (expected: %s)".formatted(what, actual, expected));
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
