package io.remitstream.streaming.event;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * A place in a tenant's log, opaque to clients: everything up to and including {@code position} is
 * known. A restored log starts a new {@code epoch}, and cursors of the old one are answered with a
 * reset.
 *
 * @param position of the last event seen, from 1; 0 is before the first
 */
public record Cursor(int epoch, long position) implements Comparable<Cursor> {

  private static final int BYTES = Integer.BYTES + Long.BYTES;

  public static Cursor parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() != BYTES) {
        throw new BadCursor();
      }
      return new Cursor(bytes.getInt(), bytes.getLong()).checked();
    } catch (IllegalArgumentException notBase64) {
      throw new BadCursor();
    }
  }

  private Cursor checked() {
    if (epoch < 1 || position < 0) {
      throw new BadCursor();
    }
    return this;
  }

  public Cursor at(long newPosition) {
    return new Cursor(epoch, newPosition);
  }

  @Override
  public int compareTo(Cursor other) {
    return epoch == other.epoch
        ? Long.compare(position, other.position)
        : Integer.compare(epoch, other.epoch);
  }

  /** As clients get it. */
  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(ByteBuffer.allocate(BYTES).putInt(epoch).putLong(position).array());
  }

  /** Not a cursor that this service gave out. */
  public static final class BadCursor extends Fault {
    public BadCursor() {
      super(
          Kind.INVALID,
          "bad-cursor",
          "The cursor is not one that this service gave out (expected: a cursor copied from an"
              + " event or page).");
    }
  }
}
