package io.remitstream.workers.extraction.page.reader;

import static org.bytedeco.leptonica.global.leptonica.*;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;

/**
 * A picture in native memory, of 8 bits grey or of 1 bit. Every operation makes another one; each
 * is to be closed.
 */
final class Bitmap implements AutoCloseable {

  private final PIX pix;

  private Bitmap(PIX pix) {
    this.pix = pix;
  }

  private static Bitmap of(@Nullable PIX pix) throws IOException {
    if (pix == null || pix.isNull()) {
      throw new IOException("no picture");
    }
    // What leptonica answers may be what it was given, counted once more: a handle of its own.
    return new Bitmap(new PIX(pix));
  }

  /** Reads PNG, JPEG or a page of a TIFF, and makes it grey. */
  static Bitmap decode(byte[] file, int page, boolean tiff) throws IOException {
    try (BytePointer bytes = new BytePointer(file);
        Bitmap read =
            of(tiff ? pixReadMemTiff(bytes, file.length, page) : pixReadMem(bytes, file.length))) {
      return read.grey();
    }
  }

  /** Copies a picture of Java, as grey. */
  static Bitmap of(BufferedImage image) throws IOException {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] pixels = ((DataBufferByte) greyOf(image).getRaster().getDataBuffer()).getData();
    PIX pix = pixCreateNoInit(width, height, 8);
    Bitmap bitmap = of(pix);
    int words = pixGetWpl(pix);
    int[] row = new int[words];
    IntPointer data = pixGetData(pix);
    for (int y = 0; y < height; y++) {
      pack(pixels, y * width, width, row);
      data.position((long) y * words).put(row, 0, words);
    }
    return bitmap;
  }

  private static BufferedImage greyOf(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY
        && image.getRaster().getDataBuffer().getSize() == image.getWidth() * image.getHeight()) {
      return image;
    }
    var grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = grey.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return grey;
  }

  /** Four pixels a word, the first one in its highest byte. */
  private static void pack(byte[] pixels, int from, int width, int[] row) {
    int x = 0;
    for (; x + 3 < width; x += 4) {
      int at = from + x;
      row[x >> 2] =
          (pixels[at] & 255) << 24
              | (pixels[at + 1] & 255) << 16
              | (pixels[at + 2] & 255) << 8
              | pixels[at + 3] & 255;
    }
    if (x < width) {
      row[x >> 2] = 0;
      for (; x < width; x++) {
        row[x >> 2] |= (pixels[from + x] & 255) << (24 - 8 * (x & 3));
      }
    }
  }

  /** Grey, and all white. */
  static Bitmap white(int width, int height) throws IOException {
    Bitmap white = of(pixCreateNoInit(width, height, 8));
    pixSetAll(white.pix);
    return white;
  }

  PIX pix() {
    return pix;
  }

  int width() {
    return pixGetWidth(pix);
  }

  int height() {
    return pixGetHeight(pix);
  }

  int horizontalResolution() {
    return pixGetXRes(pix);
  }

  int verticalResolution() {
    return pixGetYRes(pix);
  }

  boolean isBilevel() {
    return pixGetDepth(pix) == 1;
  }

  private Bitmap grey() throws IOException {
    try (Bitmap flat =
        of(pixGetSpp(pix) == 4 ? pixAlphaBlendUniform(pix, 0xffffff00) : pixClone(pix))) {
      return of(pixConvertTo8(flat.pix, 0));
    }
  }

  Bitmap share() throws IOException {
    return of(pixClone(pix));
  }

  Bitmap copy() throws IOException {
    return of(pixCopy((PIX) null, pix));
  }

  /** Black and white; 1 is black. */
  Bitmap bilevel(int threshold) throws IOException {
    return of(pixThresholdToBinary(pix, threshold));
  }

  Bitmap inverted() throws IOException {
    return of(pixInvert((PIX) null, pix));
  }

  /** By quarter turns, clockwise. */
  Bitmap turned(int quarters) throws IOException {
    return of(pixRotateOrth(pix, Math.floorMod(quarters, 4)));
  }

  /** Clockwise, about the middle, within the same bounds. */
  Bitmap rotated(double degrees) throws IOException {
    return of(
        pixRotate(
            pix,
            (float) Math.toRadians(degrees),
            L_ROTATE_AREA_MAP,
            L_BRING_IN_WHITE,
            width(),
            height()));
  }

  Bitmap scaled(double horizontally, double vertically) throws IOException {
    return of(pixScale(pix, (float) horizontally, (float) vertically));
  }

  /** Half the size, of grey. */
  Bitmap halved() throws IOException {
    return of(pixScaleAreaMap2(pix));
  }

  /** Twice the size, of 1 bit. */
  Bitmap doubled() throws IOException {
    return of(pixExpandReplicate(pix, 2));
  }

  /** Half the size, of 1 bit; what is black stays so. */
  Bitmap reduced() throws IOException {
    return of(pixReduceRankBinary2(pix, 1, (BytePointer) null));
  }

  /** Grey: fills what is darker than its surroundings and narrower than the brick. */
  Bitmap filled(int horizontally, int vertically) throws IOException {
    return of(pixCloseGray(pix, horizontally, vertically));
  }

  /** 1 bit: takes away black that the brick does not fit into. */
  Bitmap kept(int horizontally, int vertically) throws IOException {
    return of(pixOpenBrick((PIX) null, pix, horizontally, vertically));
  }

  Bitmap minus(Bitmap other) throws IOException {
    return of(pixSubtractGray((PIX) null, pix, other.pix));
  }

  Bitmap smoothed(int horizontally, int vertically) throws IOException {
    return of(pixBlockconv(pix, horizontally, vertically));
  }

  /** 1 bit: black grows. */
  Bitmap grown(int horizontally, int vertically) throws IOException {
    return of(pixDilateBrick((PIX) null, pix, horizontally, vertically));
  }

  /** Takes the pixels of another one, put there, wherever the mask is black. Changes this one. */
  void paint(Bitmap other, Bitmap mask, int x, int y) {
    pixCombineMaskedGeneral(pix, other.pix, mask.pix, x, y);
  }

  /** Lays a part of another one there. Changes this one. */
  void lay(Bitmap other, Rectangle part, int x, int y) {
    pixRasterop(pix, x, y, part.width, part.height, PIX_SRC, other.pix, part.x, part.y);
  }

  /** Changes this one: white within {@code x, y, width, height}. */
  void whiten(int[] place) {
    BOX box = boxCreate(Math.max(0, place[0]), Math.max(0, place[1]), place[2], place[3]);
    pixSetInRectArbitrary(pix, box, 255);
    boxDestroy(box);
  }

  /** Grey: what is as light as this becomes white. Changes this one. */
  void bleach(int from) {
    pixThresholdToValue(pix, pix, from, 255);
  }

  Rectangle bounds() {
    return new Rectangle(width(), height());
  }

  Bitmap cut(Rectangle place) throws IOException {
    return cut(place.x, place.y, place.width, place.height);
  }

  Bitmap cut(int x, int y, int width, int height) throws IOException {
    BOX box = boxCreate(x, y, width, height);
    try {
      return of(pixClipRectangle(pix, box, (BOX) null));
    } finally {
      boxDestroy(box);
    }
  }

  /** 1 bit: how much the black of a row differs from that of the next, squared, over all rows. */
  double rowContrast() {
    try (FloatPointer sum = new FloatPointer(1)) {
      return pixFindDifferentialSquareSum(pix, sum) == 0 ? sum.get() : 0;
    }
  }

  /** 1 bit: the clockwise rotation in degrees that makes lines level; 0 where that is not plain. */
  double skew(double leastConfidence) {
    try (FloatPointer angle = new FloatPointer(1);
        FloatPointer confidence = new FloatPointer(1)) {
      boolean found = pixFindSkew(pix, angle, confidence) == 0;
      return found && confidence.get() >= leastConfidence ? angle.get() : 0;
    }
  }

  /** 1 bit: how many pixels are black. */
  int ink() {
    int[] count = new int[1];
    return pixCountPixels(pix, count, (int[]) null) == 0 ? count[0] : 0;
  }

  /** 1 bit: the boxes of what hangs together, each {@code x, y, width, height}. */
  int[][] components(int most) {
    var boxes = pixConnCompBB(pix, 8);
    if (boxes == null || boxes.isNull()) {
      return new int[0][];
    }
    int count = Math.min(most, boxaGetCount(boxes));
    int[][] found = new int[count][4];
    for (int i = 0; i < count; i++) {
      int[] x = new int[1];
      int[] y = new int[1];
      int[] w = new int[1];
      int[] h = new int[1];
      boxaGetBoxGeometry(boxes, i, x, y, w, h);
      found[i] = new int[] {x[0], y[0], w[0], h[0]};
    }
    boxaDestroy(boxes);
    return found;
  }

  byte[] png() throws IOException {
    try (PointerPointer<BytePointer> data = new PointerPointer<>(1);
        SizeTPointer size = new SizeTPointer(1)) {
      if (pixWriteMemPng(data, size, pix, 0f) != 0) {
        throw new IOException("no picture");
      }
      BytePointer bytes = data.get(BytePointer.class, 0);
      byte[] png = new byte[Math.toIntExact(size.get())];
      bytes.get(png);
      lept_free(bytes);
      return png;
    }
  }

  @Override
  public void close() {
    pixDestroy(pix);
  }
}
