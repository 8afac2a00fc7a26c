package io.remitstream.api.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The revision that a caller has seen, from {@code If-Match} (RFC 9110, section 13.1.1). */
public final class IfMatch {

  public static final String HEADER = "If-Match";

  /** Every entity tag of what can be changed begins with its revision. */
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})(?:-[a-z0-9_-]{0,60})?\"");

  private IfMatch() {}

  public static int required(@Nullable String header) {
    if (header == null) {
      throw Refusal.preconditionRequired();
    }
    return revision(header);
  }

  public static @Nullable Integer optional(@Nullable String header) {
    return header == null ? null : Integer.valueOf(revision(header));
  }

  private static int revision(String header) {
    Matcher tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw Refusal.badRequest("If-Match: expected the ETag of what is changed, such as \"2\".");
    }
    return Integer.parseInt(tag.group(1));
  }
}
