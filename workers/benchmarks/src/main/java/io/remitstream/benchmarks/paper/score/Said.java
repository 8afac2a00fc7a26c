package io.remitstream.benchmarks.paper.score;

import java.util.List;
import java.util.Map;

/**
 * What a document says, or is said to say. Leaves by their name in a truth file.
 *
 * @param type {@code eob}, {@code remittance_advice} or {@code other}
 * @param findings JSON pointers of the findings, in the truth's form
 * @param implied what is true and not printed, by pointer
 */
public record Said(
    String type,
    Map<String, Value> header,
    List<Map<String, Value>> adjustments,
    List<Claim> claims,
    List<String> findings,
    Map<String, String> implied) {

  /** A claim. */
  public record Claim(String pointer, Map<String, Value> leaves, List<Line> lines) {}

  /** A service line; each of {@code bags} holds values whose order means nothing. */
  public record Line(
      String pointer,
      Map<String, Value> leaves,
      Map<String, List<Value>> bags,
      List<Map<String, Value>> adjustments) {}
}
