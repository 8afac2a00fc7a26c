package io.remitstream.cli.extract;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a document gave nothing, as RFC 9457 has it.
 *
 * @param type a stable URI
 * @param title the type in words
 * @param detail this occurrence in words
 * @param missing what an 835 must say and the document does not
 * @param findings the equations that fail in what would be an 835
 */
public record Problem(
    @Nullable String type,
    @Nullable String title,
    @Nullable String detail,
    @Nullable List<Missing> missing,
    @Nullable List<Finding> findings) {

  private static final String TYPES = "https://remitstream.io/problems/";

  /**
   * An element of an 835 that nothing could be written for.
   *
   * @param pointer into the canonical document
   * @param element as X12 names it
   * @param expected what would stand there, in words
   */
  public record Missing(String pointer, String element, String expected) {

    private String sentence() {
      return "%s (%s): missing %s".formatted(pointer, element, expected);
    }
  }

  /** An equation that fails, and where. */
  public record Finding(String rule, String message, String pointer) {

    private String sentence() {
      return "%s (%s): %s".formatted(pointer, rule, message);
    }
  }

  /** A problem of this program's own, or of a service that gave none. */
  static Problem of(String slug, String title, @Nullable String detail) {
    return new Problem(TYPES + slug, title, detail, null, null);
  }

  /** One line for a person. */
  String sentence() {
    String name = title == null ? String.valueOf(type) : title;
    return detail == null ? name : name + ": " + detail;
  }

  /** What stands in the way of an 835, a line each; none of any other problem. */
  List<String> reasons() {
    return Stream.concat(
            listed(missing).map(Missing::sentence), listed(findings).map(Finding::sentence))
        .toList();
  }

  private static <T> Stream<T> listed(@Nullable List<T> all) {
    return all == null ? Stream.empty() : all.stream();
  }
}
