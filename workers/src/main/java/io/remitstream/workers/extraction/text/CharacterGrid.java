package io.remitstream.workers.extraction.text;

import io.remitstream.streaming.remittance.Box;

/**
 * Where characters stand on a page of a typewriter: ten to the inch and six lines to the inch, as
 * printers have them. Counted from 0; boxes are in points from the top left.
 */
public final class CharacterGrid {

  /** The width of a character, in points. */
  public static final double COLUMN = 6;

  /** The height of a line, in points. */
  public static final double LINE = 12;

  /** How far below a line's top its letters stand, in points. */
  static final double BASELINE = 10;

  private CharacterGrid() {}

  /** The box of some characters of one line. */
  public static Box box(int line, int column, int characters) {
    return new Box(column * COLUMN, line * LINE, (column + characters) * COLUMN, (line + 1) * LINE);
  }
}
