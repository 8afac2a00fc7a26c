package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.draw.PrintFonts;
import io.remitstream.benchmarks.paper.remit.Chance;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import tools.jackson.databind.node.ObjectNode;

/** Makes of a document what a scanner makes of its print. */
final class Scans {

  /** How a page is scanned; {@code noise} in steps of grey, as a standard deviation. */
  enum Medium {
    GREY_300("scan300", 300, 0),
    BITS_300("scan300", 300, 0),
    SKEWED_200("scan200", 200, 9),
    TURNED_90("rot90", 200, 0);

    final String medium;
    private final int dpi;
    private final int noise;

    Medium(String medium, int dpi, int noise) {
      this.medium = medium;
      this.dpi = dpi;
      this.noise = noise;
    }

    /** As a truth file names it. */
    String medium() {
      return medium;
    }
  }

  private static final float QUALITY = 0.6f;
  private static final double MOST_SKEW = 2;

  static {
    PrintFonts.use();
  }

  private Scans() {}

  static Paper of(Paper paper, Medium how, long seed) throws IOException {
    Chance chance = new Chance(seed);
    try (PDDocument source = Loader.loadPDF(paper.pdf());
        PDDocument scan = new PDDocument()) {
      for (BufferedImage page : pages(source, how)) {
        add(scan, worn(page, how, chance), how);
      }
      return new Paper(
          paper.name() + "-" + how.name().replace("_", ""),
          PaperMaker.bytes(scan),
          truth(paper, how),
          paper.printed());
    }
  }

  private static List<BufferedImage> pages(PDDocument source, Medium how) throws IOException {
    PDFRenderer renderer = new PDFRenderer(source);
    List<BufferedImage> pages = new ArrayList<>();
    for (int at = 0; at < source.getNumberOfPages(); at++) {
      pages.add(renderer.renderImageWithDPI(at, how.dpi, ImageType.GRAY));
    }
    return pages;
  }

  private static BufferedImage worn(BufferedImage page, Medium how, Chance chance) {
    return switch (how) {
      case GREY_300 -> page;
      case BITS_300 -> bits(page);
      case SKEWED_200 -> noisy(turned(page, skew(chance)), how.noise, chance);
      case TURNED_90 -> quarter(page);
    };
  }

  private static double skew(Chance chance) {
    return chance.between(-100, 100) / 100.0 * MOST_SKEW;
  }

  private static BufferedImage bits(BufferedImage page) {
    BufferedImage bits =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    WritableRaster to = bits.getRaster();
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        to.setSample(x, y, 0, page.getRaster().getSample(x, y, 0) < 150 ? 0 : 1);
      }
    }
    return bits;
  }

  private static BufferedImage turned(BufferedImage page, double degrees) {
    BufferedImage turned = blank(page.getWidth(), page.getHeight());
    Graphics2D on = turned.createGraphics();
    on.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    on.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
    on.drawImage(page, 0, 0, null);
    on.dispose();
    return turned;
  }

  private static BufferedImage blank(int width, int height) {
    BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D on = blank.createGraphics();
    on.setColor(java.awt.Color.WHITE);
    on.fillRect(0, 0, width, height);
    on.dispose();
    return blank;
  }

  private static BufferedImage noisy(BufferedImage page, int noise, Chance chance) {
    WritableRaster raster = page.getRaster();
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int grey = (int) (raster.getSample(x, y, 0) + noise * chance.gaussian());
        raster.setSample(x, y, 0, Math.clamp(grey, 0, 255));
      }
    }
    return page;
  }

  private static BufferedImage quarter(BufferedImage page) {
    BufferedImage turned = blank(/* width= */ page.getHeight(), /* height= */ page.getWidth());
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        turned
            .getRaster()
            .setSample(page.getHeight() - 1 - y, x, 0, page.getRaster().getSample(x, y, 0));
      }
    }
    return turned;
  }

  private static void add(PDDocument scan, BufferedImage image, Medium how) throws IOException {
    float width = image.getWidth() * 72f / how.dpi;
    float height = image.getHeight() * 72f / how.dpi;
    PDPage page = new PDPage(new PDRectangle(width, height));
    scan.addPage(page);
    PDImageXObject picture =
        how == Medium.BITS_300
            ? CCITTFactory.createFromImage(scan, image)
            : JPEGFactory.createFromImage(scan, image, QUALITY, how.dpi);
    try (PDPageContentStream on = new PDPageContentStream(scan, page)) {
      on.drawImage(picture, 0, 0, width, height);
    }
  }

  private static ObjectNode truth(Paper paper, Medium how) {
    ObjectNode truth = paper.truth().deepCopy();
    truth.withObject("/meta").put("medium", how.medium).put("source", paper.name());
    truth.withObject("/meta").put("dpi", how.dpi).put("coding", how.name());
    return truth;
  }
}
