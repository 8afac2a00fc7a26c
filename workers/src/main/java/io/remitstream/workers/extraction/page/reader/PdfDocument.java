package io.remitstream.workers.extraction.page.reader;

import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PdfWords;
import io.remitstream.workers.extraction.page.wire.Opening;
import io.remitstream.workers.extraction.page.wire.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A PDF: text where a page holds it, else what its picture says. Everything stays in memory. */
final class PdfDocument implements OpenDocument {

  private static final double POINTS_PER_INCH = 72;
  private static final double FINE = 300;

  private final PDDocument document;
  private final int pages;
  private final PdfWords words;
  private final Scanners scans;
  private final long mostPixels;

  private PdfDocument(PDDocument document, int pages, Scanners scans, long mostPixels)
      throws IOException {
    this.document = document;
    this.pages = pages;
    this.words = new PdfWords(document);
    document.setResourceCache(new Resources());
    this.scans = scans;
    this.mostPixels = mostPixels;
  }

  static PdfDocument open(byte[] file, Opening opening, Scanners scans) throws IOException {
    PDDocument document = load(file, opening);
    try {
      return new PdfDocument(
          document, countPages(document, opening.mostPages()), scans, opening.mostPixels());
    } catch (IOException | RuntimeException failure) {
      document.close();
      throw failure;
    }
  }

  private static PDDocument load(byte[] file, Opening opening) throws IOException {
    String password = opening.password();
    try {
      return Loader.loadPDF(
          new RandomAccessReadBuffer(file),
          password == null ? "" : password,
          null,
          null,
          IOUtils.createMemoryOnlyStreamCache());
    } catch (InvalidPasswordException locked) {
      throw new Refused(password == null ? Refusal.PASSWORD_NEEDED : Refusal.WRONG_PASSWORD);
    }
  }

  /** Counts the pages there are: what the document says of their number may be a lie. */
  private static int countPages(PDDocument document, int most) throws IOException {
    int count = 0;
    for (PDPage page : document.getPages()) {
      if (page != null && ++count > most) {
        throw new Refused(Refusal.TOO_MANY_PAGES);
      }
    }
    if (count == 0) {
      throw new Refused(Refusal.UNREADABLE);
    }
    return count;
  }

  @Override
  public int pages() {
    return pages;
  }

  @Override
  public Page read(int number, Scanning scanning) throws IOException {
    Page text = words.read(number);
    PDPage page = document.getPage(number - 1);
    if (TextLayer.isTrusted(text, page)) {
      return new Page(
          number, pages, text.width(), text.height(), text.method(), text.words(), text.rules());
    }
    scanning.begins();
    try (Scan scan = scanOf(page, number)) {
      return scans.get().read(scan, number, pages);
    }
  }

  @Override
  public byte[] show(int number, int dotsPerInch) throws IOException {
    PDPage page = document.getPage(number - 1);
    if (TextLayer.isTrusted(words.read(number), page)) {
      FullPageImage.check(page, mostPixels);
      return pngOf(render(page, number, dotsPerInch, ImageType.RGB));
    }
    try (Scan scan = scanOf(page, number);
        Scan shown = scans.get().show(scan);
        Scan small = shown.at(dotsPerInch)) {
      return small.bitmap().png();
    }
  }

  /** The page as one picture: the very one that fills it, where it is a scan; else drawn. */
  private Scan scanOf(PDPage page, int number) throws IOException {
    Scan whole = FullPageImage.of(page, mostPixels);
    if (whole != null) {
      return whole;
    }
    double dots = fitting(page, FINE);
    return new Scan(Bitmap.of(render(page, number, dots, ImageType.GRAY)), dots, false);
  }

  private BufferedImage render(PDPage page, int number, double dots, ImageType type)
      throws IOException {
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    return renderer.renderImage(number - 1, (float) (fitting(page, dots) / POINTS_PER_INCH), type);
  }

  /** As many dots an inch as wanted, or as few as a huge page leaves. */
  private double fitting(PDPage page, double wanted) throws IOException {
    PDRectangle shown = page.getCropBox();
    double inches = shown.getWidth() / POINTS_PER_INCH * shown.getHeight() / POINTS_PER_INCH;
    if (!(inches > 0)) {
      throw new IOException("a page without a size");
    }
    return Math.min(wanted, Math.sqrt(mostPixels / inches));
  }

  private static byte[] pngOf(BufferedImage image) throws IOException {
    var bytes = new ByteArrayOutputStream(256 * 1024);
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    IOUtils.closeQuietly(document);
  }
}
