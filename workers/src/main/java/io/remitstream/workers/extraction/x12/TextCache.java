package io.remitstream.workers.extraction.x12;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Strings of up to eight ASCII bytes, made once and shared: codes, qualifiers and dates come over
 * and over in a remittance. A slot holds the last text that fell into it.
 */
final class TextCache {

  private static final int BITS = 11;

  private final long[] keys = new long[1 << BITS];
  private final @Nullable String[] texts = new String[1 << BITS];

  /**
   * @param key the bytes, the first one lowest, zeros above
   */
  String text(long key, byte[] bytes, int from, int length) {
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
    String text = texts[slot];
    if (text == null || keys[slot] != key) {
      text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
      texts[slot] = text;
      keys[slot] = key;
    }
    return text;
  }
}
