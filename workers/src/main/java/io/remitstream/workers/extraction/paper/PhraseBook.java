package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases and what they mean, found in a line by their first words. */
final class PhraseBook<T> {

  private final Map<String, List<Phrase<T>>> phrases = new HashMap<>();

  /**
   * @param meanings by phrase, in the spelling of {@link Spelling}, its words parted by a space
   */
  PhraseBook(Map<String, T> meanings) {
    meanings.forEach(this::add);
  }

  private record Phrase<T>(List<String> words, T meaning) {}

  private void add(String phrase, T meaning) {
    List<String> words = List.of(phrase.split(" ", -1));
    phrases
        .computeIfAbsent(words.getFirst(), unused -> new ArrayList<>(2))
        .add(new Phrase<>(words, meaning));
  }

  /** The meanings of the phrases among some words; each phrase counts once. */
  List<T> in(List<String> words) {
    List<Phrase<T>> found = List.of();
    for (int from = 0; from < words.size(); from++) {
      List<Phrase<T>> some = phrases.get(words.get(from));
      if (some != null) {
        found = with(found, some, words, from);
      }
    }
    return found.isEmpty() ? List.of() : found.stream().map(Phrase::meaning).toList();
  }

  private static <T> List<Phrase<T>> with(
      List<Phrase<T>> before, List<Phrase<T>> some, List<String> words, int from) {
    List<Phrase<T>> found = before;
    for (Phrase<T> phrase : some) {
      if (begins(phrase, words, from) && !found.contains(phrase)) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(phrase);
      }
    }
    return found;
  }

  private static boolean begins(Phrase<?> phrase, List<String> words, int from) {
    int to = from + phrase.words().size();
    return to <= words.size() && words.subList(from, to).equals(phrase.words());
  }
}
