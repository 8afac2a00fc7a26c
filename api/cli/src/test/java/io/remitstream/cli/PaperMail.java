package io.remitstream.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import tools.jackson.databind.JsonNode;

/** What a payer that still prints might send: an invented advice of two pages, locked. */
final class PaperMail {

  static final String PASSWORD = "harbour 7";

  /** Stands on the second page and nowhere else. */
  static final String ACCOUNT = "77-1002";

  private static final float SIZE = 6;
  private static final float LEADING = 9;
  private static final double POINTS_AROUND = 2.5;
  private static final int DARK = 128;

  private static final String HEADER =
      """
      Amberline Mutual Insurance Company                    Remittance Advice

      Westfall Family Clinic                     NPI:  1234567893
      12 Orchard Road                            Check No:  00771234
      Millbrook, OH 44999                        Check Date:  03/05/2026
                                                 Check Amount:  300.00

      """;

  private static final String CLAIM =
      """
      Patient: %s      Member ID: AM 123 456     Claim No: C-2026000%d   Acct: %s   Status: Processed

      Service Date  Proc    Mods   Units    Billed   Discount   Allowed   Deduct   Copay     Paid   Pt Resp   Remark
      01/07/2026    99213   25         1    200.00      50.00    150.00        -   20.00   130.00     20.00   N130
      01/08/2026    80053              2     60.00      10.00     50.00    30.00       -    20.00     30.00
      Claim Totals                          260.00      60.00    200.00    30.00   20.00   150.00     50.00
      """;

  private PaperMail() {}

  static byte[] locked() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      // A line lower than on the second page, so that nothing stands there in the same place.
      add(document, HEADER + "\n" + CLAIM.formatted("Jane Q Sample", 1, "77-1001"));
      add(document, HEADER + CLAIM.formatted("Paul R Muster", 2, ACCOUNT));
      var policy = new StandardProtectionPolicy("owner", PASSWORD, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void add(PDDocument document, String text) throws IOException {
    var page = new PDPage(PDRectangle.LETTER);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.COURIER), SIZE);
      content.setLeading(LEADING);
      content.newLineAtOffset(36, 740);
      for (String line : text.lines().toList()) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  static byte[] zip(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  /** Whether the word of this box stands in it and not beside it, on the page as it is shown. */
  static boolean fits(byte[] png, JsonNode box) throws IOException {
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
    double dots = page.getWidth() / (double) PDRectangle.LETTER.getWidth();
    List<Double> sides = box.valueStream().map(JsonNode::asDouble).toList();
    double left = sides.get(0);
    double right = sides.get(2);
    return ink(page, dots, sides, left, right) > 50
        && ink(page, dots, sides, left - POINTS_AROUND, left - 0.7) == 0
        && ink(page, dots, sides, right + 0.7, right + POINTS_AROUND) == 0;
  }

  private static int ink(
      BufferedImage page, double dots, List<Double> sides, double left, double right) {
    int dark = 0;
    for (int y = (int) (sides.get(1) * dots); y < sides.get(3) * dots; y++) {
      for (int x = (int) (left * dots); x < right * dots; x++) {
        dark += (page.getRGB(x, y) & 0xff) < DARK ? 1 : 0;
      }
    }
    return dark;
  }
}
