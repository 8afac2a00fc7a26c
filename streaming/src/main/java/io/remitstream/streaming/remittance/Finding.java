package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * Something found wrong with a document. It never aborts the document. Its texts hold rules, counts
 * and amounts, never a name, an identifier or any other content.
 *
 * @param pointer JSON pointer into the canonical document, e.g. {@code
 *     /remittances/0/claims/3/lines/1}; empty for the document as a whole
 * @param expected the side of the equation that follows from the rule
 * @param actual the side that the document states
 * @param difference {@code actual − expected}, where both are amounts or counts
 */
@JsonPropertyOrder(alphabetic = false)
public record Finding(
    Rule rule,
    Severity severity,
    String message,
    String pointer,
    @Nullable String expected,
    @Nullable String actual,
    @Nullable String difference) {

  public static Finding of(Rule rule, String pointer, String message) {
    return new Finding(rule, rule.severity(), message, pointer, null, null, null);
  }

  /** An equation between amounts that fails. */
  public static Finding of(
      Rule rule, String pointer, String message, Money expected, Money actual) {
    return new Finding(
        rule,
        rule.severity(),
        message,
        pointer,
        expected.toString(),
        actual.toString(),
        actual.minus(expected).toString());
  }

  /** A count that fails. */
  public static Finding of(Rule rule, String pointer, String message, long expected, long actual) {
    return new Finding(
        rule,
        rule.severity(),
        message,
        pointer,
        Long.toString(expected),
        Long.toString(actual),
        Long.toString(actual - expected));
  }

  /** Two texts that should be the same. */
  public static Finding of(
      Rule rule,
      String pointer,
      String message,
      @Nullable String expected,
      @Nullable String actual) {
    return new Finding(rule, rule.severity(), message, pointer, expected, actual, null);
  }
}
