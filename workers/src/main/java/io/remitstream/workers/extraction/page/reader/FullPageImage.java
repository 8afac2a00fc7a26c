package io.remitstream.workers.extraction.page.reader;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * The picture that a scanner put on a page, as it is: drawing the page anew would only blur it.
 * Where a page is anything else than one upright picture, there is none.
 */
final class FullPageImage extends PDFGraphicsStreamEngine {

  private static final double POINTS_PER_INCH = 72;

  /** Of the page's width and height. */
  private static final double COVERS = 0.9;

  private static final double MOST_UNEVEN = 1.02;

  /** Dots per inch; coarser than this is no scan of the page. */
  private static final double COARSEST = 60;

  private record Drawn(PDImage image, Matrix place) {}

  private final List<Drawn> images = new ArrayList<>();
  private boolean other;

  private FullPageImage(PDPage page) {
    super(page);
  }

  /**
   * @throws TooLarge where a picture has more; drawing the page would unpack it as well
   */
  static @Nullable Scan of(PDPage page, long mostPixels) throws IOException {
    var found = new FullPageImage(page);
    found.processPage(page);
    found.refuseMoreThan(mostPixels);
    if (found.other || found.images.size() != 1) {
      return null;
    }
    return found.images.getFirst().image() instanceof PDImageXObject image
        ? scanOf(image, found.images.getFirst().place(), page)
        : null;
  }

  /**
   * @throws TooLarge where a picture on the page has more pixels than may be unpacked
   */
  static void check(PDPage page, long mostPixels) throws IOException {
    var found = new FullPageImage(page);
    found.processPage(page);
    found.refuseMoreThan(mostPixels);
  }

  private void refuseMoreThan(long mostPixels) throws TooLarge {
    for (Drawn drawn : images) {
      if ((long) drawn.image().getWidth() * drawn.image().getHeight() > mostPixels) {
        throw new TooLarge();
      }
    }
  }

  private static @Nullable Scan scanOf(PDImageXObject image, Matrix place, PDPage page)
      throws IOException {
    PDRectangle shown = page.getCropBox();
    if (!isPlain(image) || !isUpright(place) || !covers(place, shown)) {
      return null;
    }
    double across = image.getWidth() / place.getScaleX() * POINTS_PER_INCH;
    double down = image.getHeight() / place.getScaleY() * POINTS_PER_INCH;
    if (across < COARSEST || Math.max(across / down, down / across) > MOST_UNEVEN) {
      return null;
    }
    try (Bitmap bitmap = bitmapOf(image)) {
      Bitmap turned = bitmap.turned(page.getRotation() / 90);
      return new Scan(turned, across, image.getBitsPerComponent() == 1);
    }
  }

  private static boolean isPlain(PDImageXObject image) throws IOException {
    return !image.isStencil() && image.getSoftMask() == null && image.getMask() == null;
  }

  private static boolean isUpright(Matrix place) {
    return place.getShearX() == 0
        && place.getShearY() == 0
        && place.getScaleX() > 0
        && place.getScaleY() > 0;
  }

  private static boolean covers(Matrix place, PDRectangle shown) {
    double slack = 1 - COVERS;
    return place.getTranslateX() <= shown.getLowerLeftX() + slack * shown.getWidth()
        && place.getTranslateY() <= shown.getLowerLeftY() + slack * shown.getHeight()
        && place.getScaleX() >= COVERS * shown.getWidth()
        && place.getScaleY() >= COVERS * shown.getHeight();
  }

  private static Bitmap bitmapOf(PDImageXObject image) throws IOException {
    if (!isBareJpeg(image)) {
      return Bitmap.of(image.getImage());
    }
    try (InputStream jpeg = image.getCOSObject().createRawInputStream()) {
      return Bitmap.decode(jpeg.readAllBytes(), 0, false);
    }
  }

  /** A JPEG that means what it says, without colours of the PDF's own. */
  private static boolean isBareJpeg(PDImageXObject image) throws IOException {
    var stream = image.getCOSObject();
    boolean jpeg = COSName.DCT_DECODE.equals(stream.getFilters());
    PDColorSpace colours = image.getColorSpace();
    return jpeg
        && image.getDecode() == null
        && (colours instanceof PDDeviceGray || colours instanceof PDDeviceRGB);
  }

  @Override
  public void drawImage(PDImage image) {
    images.add(new Drawn(image, getGraphicsState().getCurrentTransformationMatrix()));
  }

  @Override
  public void showGlyph(
      Matrix matrix,
      org.apache.pdfbox.pdmodel.font.PDFont font,
      int code,
      org.apache.pdfbox.util.Vector shift) {
    // Words too few to be trusted: they are in the picture as well, or a stamp on it.
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float();
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}

  @Override
  public void strokePath() {
    other = true;
  }

  @Override
  public void fillPath(int windingRule) {
    other = true;
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    other = true;
  }

  @Override
  public void shadingFill(COSName shading) {
    other = true;
  }
}
