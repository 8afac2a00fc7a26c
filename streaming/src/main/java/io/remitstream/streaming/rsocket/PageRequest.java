package io.remitstream.streaming.rsocket;

import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * Which page of which document is asked for, as the data of a request: 20 bytes.
 *
 * @param page counted from 1
 */
public record PageRequest(UUID document, int page) {

  private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

  public byte[] toBytes() {
    return ByteBuffer.allocate(BYTES)
        .putLong(document.getMostSignificantBits())
        .putLong(document.getLeastSignificantBits())
        .putInt(page)
        .array();
  }

  /**
   * @throws GarbledMetadata where it is not of this form
   */
  public static PageRequest of(ByteBuffer data) {
    if (data.remaining() != BYTES) {
      throw new GarbledMetadata();
    }
    ByteBuffer bytes = data.duplicate();
    return new PageRequest(new UUID(bytes.getLong(), bytes.getLong()), bytes.getInt());
  }
}
