package io.remitstream.workers.extraction.page.reader;

import java.io.IOException;

/**
 * The picture of a page, grey, with as many dots an inch across as down.
 *
 * @param dotsPerInch of the picture
 * @param bilevel whether it was black and white before it became grey
 */
record Scan(Bitmap bitmap, double dotsPerInch, boolean bilevel) implements AutoCloseable {

  private static final double POINTS_PER_INCH = 72;

  double width() {
    return points(bitmap.width());
  }

  double height() {
    return points(bitmap.height());
  }

  double points(double pixels) {
    return pixels * POINTS_PER_INCH / dotsPerInch;
  }

  Scan with(Bitmap other) {
    return new Scan(other, dotsPerInch, bilevel);
  }

  /** The same at another resolution. */
  Scan at(double wanted) throws IOException {
    double factor = wanted / dotsPerInch;
    return new Scan(bitmap.scaled(factor, factor), wanted, bilevel);
  }

  @Override
  public void close() {
    bitmap.close();
  }
}
