package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A rectangle on a page, in points (1/72 inch) from the top left of the page as it is shown, after
 * its rotation. In JSON {@code [x0, y0, x1, y1]}, to hundredths of a point.
 *
 * @param x0 left
 * @param y0 top
 * @param x1 right, not less than {@code x0}
 * @param y1 bottom, not less than {@code y0}
 */
public record Box(double x0, double y0, double x1, double y1) {

  private static final double HUNDREDTHS = 100;

  /**
   * @throws IllegalArgumentException where there are not four
   */
  @JsonCreator
  static Box of(double[] sides) {
    if (sides.length != 4) {
      throw new IllegalArgumentException("%d sides of a box (expected: 4)".formatted(sides.length));
    }
    return new Box(sides[0], sides[1], sides[2], sides[3]);
  }

  /** Left, top, right and bottom. */
  @JsonValue
  public double[] sides() {
    return new double[] {rounded(x0), rounded(y0), rounded(x1), rounded(y1)};
  }

  private static double rounded(double points) {
    return Math.round(points * HUNDREDTHS) / HUNDREDTHS;
  }
}
