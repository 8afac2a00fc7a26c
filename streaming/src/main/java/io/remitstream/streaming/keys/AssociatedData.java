package io.remitstream.streaming.keys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a ciphertext is bound to. Every part is preceded by its length (4 bytes, big-endian), so
 * that no two lists of parts give the same bytes.
 */
final class AssociatedData {

  private static final int UUID_BYTES = 16;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(192);

  private AssociatedData() {}

  /** Starts with what is sealed and the version of its layout. */
  static AssociatedData of(String purpose, byte version) {
    return new AssociatedData().and(purpose).and(new byte[] {version});
  }

  AssociatedData and(String part) {
    return and(part.getBytes(StandardCharsets.UTF_8));
  }

  AssociatedData and(UUID part) {
    return and(
        ByteBuffer.allocate(UUID_BYTES)
            .putLong(part.getMostSignificantBits())
            .putLong(part.getLeastSignificantBits())
            .array());
  }

  AssociatedData and(byte[] part) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    bytes.writeBytes(part);
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
