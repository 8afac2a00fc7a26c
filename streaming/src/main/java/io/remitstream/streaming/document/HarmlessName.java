package io.remitstream.streaming.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A file's name as its sender or an archive wrote it, made harmless: the last segment of any path,
 * without control characters and without those that turn the direction of text. Shown, never
 * opened.
 */
public final class HarmlessName {

  private static final int LONGEST = 255;
  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /**
   * Cc, Cf (with the bidirectional controls of Unicode UAX 9), lone surrogates, line separators.
   */
  private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private HarmlessName() {}

  /** Null where nothing is left of it. */
  public static @Nullable String of(String written) {
    String visible = HARMFUL.matcher(written).replaceAll("");
    String name = PATH.matcher(visible).replaceFirst("").strip();
    String shortened = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return shortened.isEmpty() || shortened.chars().allMatch(letter -> letter == '.')
        ? null
        : shortened;
  }
}
