package io.remitstream.cli.extract;

import org.jspecify.annotations.Nullable;

/**
 * Why a document gave nothing, as RFC 9457 has it.
 *
 * @param type a stable URI
 * @param title the type in words
 * @param detail this occurrence in words
 */
public record Problem(@Nullable String type, @Nullable String title, @Nullable String detail) {

  private static final String TYPES = "https://remitstream.io/problems/";

  /** A problem of this program's own, or of a service that gave none. */
  static Problem of(String slug, String title, @Nullable String detail) {
    return new Problem(TYPES + slug, title, detail);
  }

  /** One line for a person. */
  String sentence() {
    String name = title == null ? String.valueOf(type) : title;
    return detail == null ? name : name + ": " + detail;
  }
}
