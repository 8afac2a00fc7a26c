package io.remitstream.workers.extraction.x12;

import java.nio.ByteBuffer;

/**
 * Brings a document to single bytes before it is cut into segments: takes off a byte order mark,
 * and turns UTF-16 of either order, which Windows tools write, into UTF-8. Everything else passes
 * as it is.
 */
final class Transcoder {

  private enum Encoding {
    UNKNOWN,
    BYTES,
    UTF_16LE,
    UTF_16BE
  }

  private static final int LOOKAHEAD = 4;
  private static final int CHUNK = 16 * 1024;
  private static final int LONGEST = 4;

  private final Tokenizer tokenizer;
  private final ByteBuffer head = ByteBuffer.allocate(LOOKAHEAD);
  private Encoding encoding = Encoding.UNKNOWN;
  private ByteBuffer out = ByteBuffer.allocate(0);

  /** The first byte of a UTF-16 unit whose second has not come, or -1. */
  private int half = -1;

  /** A high surrogate whose low one has not come, or 0. */
  private char high;

  private boolean empty = true;

  Transcoder(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  boolean isEmpty() {
    return empty;
  }

  void feed(ByteBuffer input) {
    empty &= !input.hasRemaining();
    while (encoding == Encoding.UNKNOWN && input.hasRemaining()) {
      head.put(input.get());
      if (!head.hasRemaining()) {
        decide();
      }
    }
    pass(input);
  }

  /** Passes on what is left; true where the last character is cut in two. */
  boolean end() {
    if (encoding == Encoding.UNKNOWN) {
      decide();
    }
    return half >= 0 || high != 0;
  }

  private void decide() {
    head.flip();
    int b0 = at(0);
    int b1 = at(1);
    int b2 = at(2);
    if (b0 == 0xff && b1 == 0xfe || b0 > 0 && b1 == 0 && b2 > 0) {
      encoding = Encoding.UTF_16LE;
    } else if (b0 == 0xfe && b1 == 0xff || b0 == 0 && b1 > 0 && b2 == 0) {
      encoding = Encoding.UTF_16BE;
    } else {
      encoding = Encoding.BYTES;
    }
    int mark = b0 == 0xef && b1 == 0xbb && b2 == 0xbf ? 3 : b0 >= 0xfe && b1 >= 0xfe ? 2 : 0;
    head.position(encoding == Encoding.BYTES && mark == 2 ? 0 : mark);
    pass(head);
  }

  private int at(int index) {
    return index < head.limit() ? head.get(index) & 0xff : -1;
  }

  private void pass(ByteBuffer input) {
    if (encoding == Encoding.BYTES) {
      tokenizer.feed(input);
    } else if (encoding != Encoding.UNKNOWN) {
      transcode(input);
    }
  }

  private void transcode(ByteBuffer input) {
    if (out.capacity() == 0) {
      out = ByteBuffer.allocate(CHUNK);
    }
    while (input.hasRemaining()) {
      int b = input.get() & 0xff;
      if (half < 0) {
        half = b;
        continue;
      }
      put((char) (encoding == Encoding.UTF_16LE ? b << 8 | half : half << 8 | b));
      half = -1;
      if (out.remaining() < 2 * LONGEST) {
        flush();
      }
    }
    flush();
  }

  private void put(char unit) {
    if (Character.isHighSurrogate(unit)) {
      high = unit;
      return;
    }
    int point =
        high != 0 && Character.isLowSurrogate(unit) ? Character.toCodePoint(high, unit) : unit;
    high = 0;
    encode(Character.isBmpCodePoint(point) && Character.isSurrogate((char) point) ? 0xfffd : point);
  }

  private void encode(int point) {
    if (point < 0x80) {
      out.put((byte) point);
    } else if (point < 0x800) {
      out.put((byte) (0xc0 | point >> 6));
      out.put((byte) (0x80 | point & 0x3f));
    } else {
      if (point < 0x10000) {
        out.put((byte) (0xe0 | point >> 12));
      } else {
        out.put((byte) (0xf0 | point >> 18));
        out.put((byte) (0x80 | point >> 12 & 0x3f));
      }
      out.put((byte) (0x80 | point >> 6 & 0x3f));
      out.put((byte) (0x80 | point & 0x3f));
    }
  }

  private void flush() {
    tokenizer.feed(out.flip());
    out.clear();
  }
}
