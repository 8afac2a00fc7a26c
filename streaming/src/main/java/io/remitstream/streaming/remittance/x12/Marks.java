package io.remitstream.streaming.remittance.x12;

/**
 * What parts a text of segments until it is written with real separators. Control characters, which
 * no value of a document holds, so that nothing has to be escaped.
 */
public final class Marks {

  /** Stands before each element. */
  public static final char ELEMENT = '\u001d';

  /** Stands between the components of an element. */
  public static final char COMPONENT = '\u001f';

  /** Ends each segment. */
  public static final char SEGMENT = '\u001c';

  private Marks() {}
}
