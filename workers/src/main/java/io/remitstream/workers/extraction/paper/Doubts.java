package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Which amounts a recogniser may have misread or overlooked. */
final class Doubts implements Predicate<String> {

  /** Below it a word's characters are in doubt. */
  private static final double CLEAR = 0.85;

  private final Map<String, Leaf> leaves = new HashMap<>();

  private Doubts() {}

  /** None of a remittance that the document itself holds as text. */
  static Predicate<String> of(Canonical told) {
    if (!isRecognised(told)) {
      return pointer -> false;
    }
    var doubts = new Doubts();
    doubts.leaves.putAll(told.headerLeaves);
    told.claimLeaves.forEach(doubts.leaves::putAll);
    return doubts;
  }

  static boolean isRecognised(Canonical told) {
    return isRecognised(told.headerLeaves)
        || told.claimLeaves.stream().anyMatch(Doubts::isRecognised);
  }

  private static boolean isRecognised(Map<String, Leaf> leaves) {
    for (Leaf leaf : leaves.values()) {
      if (leaf.method() == Method.OCR) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean test(String pointer) {
    Leaf leaf = leaves.get(pointer);
    return leaf == null || (leaf.method() == Method.OCR && leaf.recognition() < CLEAR);
  }
}
