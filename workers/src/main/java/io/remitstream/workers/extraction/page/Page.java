package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.remittance.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of words.
 *
 * @param number counted from 1
 * @param of how many pages there are; 0 where that is not known
 * @param width in points, as it is shown
 * @param height in points, as it is shown
 * @param method how the words were read
 * @param words in any order
 * @param rules ruled lines; empty where they are not known
 * @param failure why the page could not be read; there are no words then
 */
public record Page(
    int number,
    int of,
    double width,
    double height,
    Method method,
    List<Word> words,
    List<Rule> rules,
    @Nullable PageFailure failure) {

  public Page {
    words = List.copyOf(words);
    rules = List.copyOf(rules);
  }

  public Page(
      int number,
      int of,
      double width,
      double height,
      Method method,
      List<Word> words,
      List<Rule> rules) {
    this(number, of, width, height, method, words, rules, null);
  }

  /** A page that could not be read. */
  public static Page failed(int number, int of, PageFailure failure) {
    return new Page(number, of, 0, 0, Method.OCR, List.of(), List.of(), failure);
  }
}
