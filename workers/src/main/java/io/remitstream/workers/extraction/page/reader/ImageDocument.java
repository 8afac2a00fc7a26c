package io.remitstream.workers.extraction.page.reader;

import static org.bytedeco.leptonica.global.leptonica.pixReadHeaderMem;

import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.wire.Opening;
import io.remitstream.workers.extraction.page.wire.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A PNG or a JPEG, which are one page, or a TIFF of several. */
final class ImageDocument implements OpenDocument {

  private static final double COARSEST = 60;
  private static final double FINEST = 1300;

  /**
   * Inches; a picture whose size is said to be larger or smaller is taken for a page of letter
   * size.
   */
  private static final double LONGEST = 24;

  private static final double SHORTEST = 4;
  private static final double LETTER = 11;

  private final byte[] file;
  private final @Nullable TiffDirectory tiff;
  private final Scanners scans;
  private final long mostPixels;

  private ImageDocument(
      byte[] file, @Nullable TiffDirectory tiff, Scanners scans, long mostPixels) {
    this.file = file;
    this.tiff = tiff;
    this.scans = scans;
    this.mostPixels = mostPixels;
  }

  static ImageDocument open(byte[] file, Opening opening, Scanners scans) throws IOException {
    TiffDirectory tiff = TiffDirectory.isTiff(file) ? TiffDirectory.of(file) : null;
    if (tiff != null && tiff.pages() > opening.mostPages()) {
      throw new Refused(Refusal.TOO_MANY_PAGES);
    }
    if (tiff == null) {
      pixelsOf(file);
    }
    return new ImageDocument(file, tiff, scans, opening.mostPixels());
  }

  @Override
  public int pages() {
    return tiff == null ? 1 : tiff.pages();
  }

  @Override
  public Page read(int number, Scanning scanning) throws IOException {
    scanning.begins();
    try (Scan scan = scanOf(number)) {
      return scans.get().read(scan, number, pages());
    }
  }

  @Override
  public byte[] show(int number, int dotsPerInch) throws IOException {
    try (Scan scan = scanOf(number);
        Scan shown = scans.get().show(scan);
        Scan small = shown.at(Math.min(dotsPerInch, shown.dotsPerInch()))) {
      return small.bitmap().png();
    }
  }

  private Scan scanOf(int number) throws IOException {
    long pixels = tiff == null ? pixelsOf(file) : tiff.pixels(number);
    if (pixels > mostPixels) {
      throw new TooLarge();
    }
    Bitmap bitmap = Bitmap.decode(file, number - 1, tiff != null);
    return evened(bitmap);
  }

  private static long pixelsOf(byte[] file) throws IOException {
    int[] width = new int[1];
    int[] height = new int[1];
    int unread =
        pixReadHeaderMem(
            file, file.length, new int[1], width, height, new int[1], new int[1], new int[1]);
    if (unread != 0 || width[0] < 1 || height[0] < 1) {
      throw new Refused(Refusal.UNREADABLE);
    }
    return (long) width[0] * height[0];
  }

  /** With as many dots an inch down as across: a fax has half as many. Closes the one given. */
  private static Scan evened(Bitmap bitmap) throws IOException {
    double across = bitmap.horizontalResolution();
    double down = bitmap.verticalResolution();
    if (!isSensible(across, bitmap.width()) || !isSensible(down, bitmap.height())) {
      return new Scan(bitmap, dotsOfLetter(bitmap), false);
    }
    double dots = Math.max(across, down);
    if (across == down) {
      return new Scan(bitmap, dots, false);
    }
    try (bitmap) {
      return new Scan(bitmap.scaled(dots / across, dots / down), dots, false);
    }
  }

  private static boolean isSensible(double dots, int pixels) {
    return dots >= COARSEST
        && dots <= FINEST
        && pixels / dots <= LONGEST
        && pixels / dots >= SHORTEST;
  }

  private static double dotsOfLetter(Bitmap bitmap) {
    return Math.max(bitmap.width(), bitmap.height()) / LETTER;
  }

  @Override
  public void close() {}
}
