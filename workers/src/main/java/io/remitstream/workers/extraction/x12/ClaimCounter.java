package io.remitstream.workers.extraction.x12;

import static io.remitstream.workers.extraction.x12.Characters.isAlphanumeric;

import java.nio.ByteBuffer;

/**
 * Counts the claims of an 835 at the speed of memory, for "x of y" while it is read. It looks for
 * CLP at the beginning of segments and at nothing else, so in a damaged document the number is an
 * estimate.
 */
public final class ClaimCounter {

  private static final int CLP = 'C' << 16 | 'L' << 8 | 'P';
  private static final int ISA = 'I' << 16 | 'S' << 8 | 'A';
  private static final int IDENTIFIER = 0xffffff;

  /** The last four characters, the newest one lowest. */
  private int window = '\n';

  private byte element = '*';
  private long count;

  /** Looks through the buffer to its limit. */
  public void feed(ByteBuffer bytes) {
    while (bytes.hasRemaining()) {
      byte b = bytes.get();
      if (b != 0) {
        look(b);
      }
    }
  }

  /** Claims that began in what was fed so far. */
  public long count() {
    return count;
  }

  /** UTF-16 is seen too, because its zero bytes are passed over. */
  private void look(byte b) {
    int identifier = window & IDENTIFIER;
    if (identifier == CLP) {
      byte before = (byte) (window >>> 24);
      boolean begins = before != element && before != ' ' && !isAlphanumeric(before);
      count += begins && b == element ? 1 : 0;
    } else if (identifier == ISA && !isAlphanumeric(b)) {
      element = b;
    }
    window = window << 8 | b & 0xff;
  }
}
