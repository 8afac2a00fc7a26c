package io.remitstream.streaming.remittance.x12;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * How an 835 worded a unit (a header, a claim, its provider adjustments) where it is not how {@link
 * EraWriter} words it: other notation of amounts, other order, elements that the canonical document
 * does not keep. It holds as long as the unit says what it said when it was read; names and numbers
 * of people stand in it, so it is kept encrypted.
 *
 * @param text the segments as they were read, parted by {@link Marks}
 * @param said digest of what the writer made of the unit when it was read
 */
public record Wording(String text, String said) {

  private static final int DIGEST_BYTES = 8;
  private static final int DIGEST_LENGTH = 2 * DIGEST_BYTES;
  private static final String CLAIM = "CLP" + Marks.ELEMENT;

  /**
   * @param asRead the segments as they were read; null where they are not known
   * @param written the same unit by {@link EraWriter}
   * @return null where nothing has to be kept
   */
  public static @Nullable Wording of(@Nullable String asRead, String written) {
    return asRead == null || asRead.equals(written)
        ? null
        : new Wording(asRead, digest(body(written)));
  }

  /** As {@link #bytes} gave them. */
  public static Wording of(byte[] bytes) {
    String whole = new String(bytes, StandardCharsets.UTF_8);
    return new Wording(whole.substring(DIGEST_LENGTH), whole.substring(0, DIGEST_LENGTH));
  }

  public byte[] bytes() {
    return (said + text).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The unit as it was read, if it still says the same; otherwise as it is written now, behind what
   * stood before the claim (LX, TS2, TS3).
   */
  public String over(String written) {
    String body = body(written);
    return said.equals(digest(body)) ? text : text.substring(0, start(text)) + body;
  }

  private static String body(String unit) {
    return unit.substring(start(unit));
  }

  /** Where the claim begins, or the unit where it is none. */
  private static int start(String unit) {
    int claim = unit.startsWith(CLAIM) ? 0 : unit.indexOf(Marks.SEGMENT + CLAIM) + 1;
    return Math.max(0, claim);
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
