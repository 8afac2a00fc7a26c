package io.remitstream.api.document;

import io.remitstream.streaming.event.Cursor.BadCursor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * A place in a list, opaque to clients, with a checksum over the place and over what was listed: a
 * cursor of another list, of other filters or of another tenant is refused. It guards against
 * mistakes, not against forgery: a forged one shows its maker's own rows from another place.
 */
public final class PageCursor {

  private static final int CHECKSUM = 8;

  private PageCursor() {}

  /**
   * @param list everything that the place is a place in
   */
  public static String of(String list, byte[] place) {
    byte[] bytes =
        ByteBuffer.allocate(CHECKSUM + place.length).put(checksum(list, place)).put(place).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Fails with {@link BadCursor} unless it was made for this very list. */
  public static ByteBuffer place(String list, String cursor, int length) {
    byte[] bytes = decoded(cursor);
    if (bytes.length != CHECKSUM + length) {
      throw new BadCursor();
    }
    byte[] place = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
    if (!Arrays.equals(checksum(list, place), Arrays.copyOf(bytes, CHECKSUM))) {
      throw new BadCursor();
    }
    return ByteBuffer.wrap(place);
  }

  private static byte[] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException notBase64) {
      throw new BadCursor();
    }
  }

  private static byte[] checksum(String list, byte[] place) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      sha.update(list.getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(sha.digest(place), CHECKSUM);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
