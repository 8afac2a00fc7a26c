package io.remitstream.api.document;

import io.remitstream.api.web.Refusal;
import io.remitstream.streaming.document.HarmlessName;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/** A file's name in headers, as its sender wrote it, made harmless ({@link HarmlessName}). */
final class FileName {

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
    return sent == null ? null : HarmlessName.of(sent);
  }

  /** The header that gives a document back under its name. */
  static String header(@Nullable String name) {
    var disposition = ContentDisposition.attachment();
    return (name == null ? disposition : disposition.filename(name, StandardCharsets.UTF_8))
        .build()
        .toString();
  }
}
