package io.remitstream.workers.extraction.page.process;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Small documents of one made-up page. */
final class TestPages {

  static final float LEFT = 72;
  static final float FIRST_BASELINE = 100;

  /** The same lines on every page, of more letters than a stamp has. */
  static final List<String> LINES =
      List.of(
          "Remittance advice of the Harbour Mutual Company",
          "Patient Account Charge Allowed Paid",
          "Lindqvist 4471 1,748.27 1,210.55 968.44",
          "Okonkwo 9302 265.30 180.00 144.00",
          "Total paid 1,112.44");

  private static final float SIZE = 12;
  private static final float LEADING = 24;

  private TestPages() {}

  interface Writing {
    void to(PDDocument document) throws IOException;
  }

  static byte[] pdf(Writing writing) {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      writing.to(document);
      document.save(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  static byte[] text() {
    return pdf(TestPages::addText);
  }

  static void addText(PDDocument document) throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    var font = new PDType1Font(FontName.HELVETICA);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(font, SIZE);
      content.setLeading(LEADING);
      content.newLineAtOffset(LEFT, PDRectangle.LETTER.getHeight() - FIRST_BASELINE);
      for (String line : LINES) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  static byte[] locked(String password) {
    return pdf(
        document -> {
          addText(document);
          var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
          policy.setEncryptionKeyLength(256);
          document.protect(policy);
        });
  }

  static byte[] empty(int pages) {
    return pdf(
        document -> {
          for (int i = 0; i < pages; i++) {
            document.addPage(new PDPage());
          }
        });
  }

  /** The page as a scanner sees it. */
  static BufferedImage picture(int dotsPerInch, ImageType type) {
    try (PDDocument document = Loader.loadPDF(text())) {
      return new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, type);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Laid down on its side: turned clockwise. */
  static BufferedImage onItsSide(BufferedImage upright) {
    var turn = AffineTransform.getTranslateInstance(upright.getHeight(), 0);
    turn.quadrantRotate(1);
    return transformed(upright, turn, upright.getHeight(), upright.getWidth());
  }

  static BufferedImage askew(BufferedImage straight, double degrees) {
    var turn =
        AffineTransform.getRotateInstance(
            Math.toRadians(degrees), straight.getWidth() / 2.0, straight.getHeight() / 2.0);
    return transformed(straight, turn, straight.getWidth(), straight.getHeight());
  }

  private static BufferedImage transformed(
      BufferedImage image, AffineTransform turn, int width, int height) {
    var turned = new BufferedImage(width, height, image.getType());
    var graphics = turned.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, new AffineTransformOp(turn, AffineTransformOp.TYPE_BILINEAR), 0, 0);
    graphics.dispose();
    return turned;
  }

  /** A page that is nothing but a picture. */
  static byte[] scan(BufferedImage picture, int dotsPerInch) {
    return pdf(
        document -> {
          float width = picture.getWidth() * 72f / dotsPerInch;
          float height = picture.getHeight() * 72f / dotsPerInch;
          var page = new PDPage(new PDRectangle(width, height));
          document.addPage(page);
          PDImageXObject image = LosslessFactory.createFromImage(document, picture);
          try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, width, height);
          }
        });
  }

  /** A page whose picture has this many pixels a side, all white, in a few bytes. */
  static void addPixels(PDDocument document, int side) throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    var packed = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(packed)) {
      byte[] row = new byte[(side + 7) / 8];
      for (int y = 0; y < side; y++) {
        deflated.write(row);
      }
    }
    var image =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(packed.toByteArray()),
            COSName.FLATE_DECODE,
            side,
            side,
            1,
            PDDeviceGray.INSTANCE);
    try (var content = new PDPageContentStream(document, page)) {
      content.drawImage(image, 0, 0, PDRectangle.LETTER.getWidth(), PDRectangle.LETTER.getHeight());
    }
  }

  /** As a fax machine keeps pages: black and white, group 4. */
  static byte[] fax(BufferedImage... pages) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam group4 = writer.getDefaultWriteParam();
      group4.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      group4.setCompressionType("CCITT T.6");
      writer.prepareWriteSequence(null);
      for (BufferedImage page : pages) {
        writer.writeToSequence(new IIOImage(page, null, null), group4);
      }
      writer.endWriteSequence();
    }
    return bytes.toByteArray();
  }
}
