package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import java.util.List;

/**
 * A value as it was read: what it means, and the words that say so.
 *
 * @param value a {@link Money}, a date or a text
 * @param trust in the label that led to it and in its kind, from 0 to 1
 */
record Leaf(Field field, Object value, List<Word> words, int page, Method method, double trust) {

  static Leaf of(Field field, Object value, TextLine line, int from, int to, double trust) {
    return new Leaf(
        field, value, List.copyOf(line.words.subList(from, to)), line.page, line.method, trust);
  }

  /** The same words, taken for another field. */
  Leaf as(Field other) {
    return new Leaf(other, value, words, page, method, trust);
  }

  Leaf trusted(double other) {
    return new Leaf(field, value, words, page, method, other);
  }

  Money money() {
    return (Money) value;
  }

  String text() {
    return text(words);
  }

  static String text(List<Word> words) {
    if (words.size() == 1) {
      return words.getFirst().text();
    }
    var text = new StringBuilder(16 * words.size());
    for (Word word : words) {
      if (!text.isEmpty()) {
        text.append(' ');
      }
      text.append(word.text());
    }
    return text.toString();
  }

  Box box() {
    Box box = words.getFirst().box();
    for (Word word : words.subList(1, words.size())) {
      Box other = word.box();
      box =
          new Box(
              Math.min(box.x0(), other.x0()),
              Math.min(box.y0(), other.y0()),
              Math.max(box.x1(), other.x1()),
              Math.max(box.y1(), other.y1()));
    }
    return box;
  }

  /** Of the least certain word. */
  double recognition() {
    double least = 1;
    for (Word word : words) {
      least = Math.min(least, word.confidence());
    }
    return least;
  }
}
