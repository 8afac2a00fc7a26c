package io.remitstream.api.document;

import io.remitstream.api.web.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * A file's name as its sender wrote it, made harmless: the last segment of any path, without
 * control characters and without those that turn the direction of text. Shown, never opened.
 */
final class FileName {

  private static final int LONGEST = 255;
  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /**
   * Cc, Cf (with the bidirectional controls of Unicode UAX 9), lone surrogates, line separators.
   */
  private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private FileName() {}

  /** From a header in the form of RFC 6266; {@code null} where it names nothing. */
  static @Nullable String of(@Nullable String header) {
    if (header == null) {
      return null;
    }
    try {
      return harmless(ContentDisposition.parse(header).getFilename());
    } catch (IllegalArgumentException malformed) {
      throw Refusal.badRequest(
          "Content-Disposition is malformed (expected: attachment; filename=\"name\").");
    }
  }

  static @Nullable String harmless(@Nullable String sent) {
    if (sent == null) {
      return null;
    }
    String visible = HARMFUL.matcher(sent).replaceAll("");
    String name = PATH.matcher(visible).replaceFirst("").strip();
    String shortened = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return shortened.isEmpty() || shortened.chars().allMatch(letter -> letter == '.')
        ? null
        : shortened;
  }

  /** The header that gives a document back under its name. */
  static String header(@Nullable String name) {
    var disposition = ContentDisposition.attachment();
    return (name == null ? disposition : disposition.filename(name, StandardCharsets.UTF_8))
        .build()
        .toString();
  }
}
