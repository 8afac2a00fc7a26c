package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.remittance.Method;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Reads the words of PDF pages that hold text, with their places. One for a document; not safe for
 * several threads.
 */
public final class PdfWords {

  private final PDDocument document;
  private final PdfGlyphs glyphs;

  /**
   * @throws IOException where the PDF library cannot start
   */
  public PdfWords(PDDocument document) throws IOException {
    this.document = document;
    this.glyphs = new PdfGlyphs();
  }

  /**
   * @param number counted from 1
   * @throws IOException where the page's content cannot be read
   */
  public Page read(int number) throws IOException {
    PDPage page = document.getPage(number - 1);
    PDRectangle shown = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    return new Page(
        number,
        document.getNumberOfPages(),
        turned ? shown.getHeight() : shown.getWidth(),
        turned ? shown.getWidth() : shown.getHeight(),
        Method.TEXT,
        glyphs.wordsOf(page),
        List.of());
  }
}
