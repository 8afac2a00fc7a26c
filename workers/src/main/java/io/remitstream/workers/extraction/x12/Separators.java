package io.remitstream.workers.extraction.x12;

/**
 * The characters that cut an interchange into segments, elements and components.
 *
 * @param component 0 where the interchange does not say
 * @param headerLength bytes from ISA to its terminator, both counted; 0 where there is no ISA
 */
record Separators(byte element, byte component, byte terminator, int headerLength) {

  static final byte UNKNOWN = 0;

  /** Not an interchange, whatever may follow. */
  static final Separators NONE = new Separators(UNKNOWN, UNKNOWN, UNKNOWN, -1);

  /** Cannot be told before more bytes have come. */
  static final Separators MORE = new Separators(UNKNOWN, UNKNOWN, UNKNOWN, -2);
}
