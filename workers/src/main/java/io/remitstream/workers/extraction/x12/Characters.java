package io.remitstream.workers.extraction.x12;

/** Classes of bytes that the tokenizer tells apart. */
final class Characters {

  private Characters() {}

  static boolean isAlphanumeric(byte b) {
    return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= '0' && b <= '9';
  }

  static boolean isBreak(byte b) {
    return b == '\n' || b == '\r';
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || isBreak(b);
  }

  /** Blanks, and what editors and mainframes leave at the end of a file (NUL, SUB). */
  static boolean isFiller(byte b) {
    return b >= 0 && b <= ' ';
  }
}
