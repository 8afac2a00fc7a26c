package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.remittance.Method;
import java.util.List;

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
 */
public record Page(
    int number,
    int of,
    double width,
    double height,
    Method method,
    List<Word> words,
    List<Rule> rules) {

  public Page {
    words = List.copyOf(words);
    rules = List.copyOf(rules);
  }
}
