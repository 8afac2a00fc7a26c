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
    Box first = words.getFirst().box();
    if (words.size() == 1) {
      return first;
    }
    double x0 = first.x0();
    double y0 = first.y0();
    double x1 = first.x1();
    double y1 = first.y1();
    for (Word word : words) {
      Box box = word.box();
      x0 = Math.min(x0, box.x0());
      y0 = Math.min(y0, box.y0());
      x1 = Math.max(x1, box.x1());
      y1 = Math.max(y1, box.y1());
    }
    return new Box(x0, y0, x1, y1);
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
