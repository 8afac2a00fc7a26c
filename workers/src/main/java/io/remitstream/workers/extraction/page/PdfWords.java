package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.remittance.Method;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the words of PDF pages that hold text, with their places. One for a document; not safe for
 * several threads.
 */
public final class PdfWords {

  private final PDDocument document;
  private final Glyphs glyphs;

  /**
   * @throws IOException where the PDF library cannot start
   */
  public PdfWords(PDDocument document) throws IOException {
    this.document = document;
    this.glyphs = new Glyphs();
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

  /** The text stripper counts pages only when it is given a tree of them: a tree of one. */
  private static final class Single extends PDPageTree {

    private final PDPage page;

    Single(PDPage page) {
      this.page = page;
    }

    @Override
    public Iterator<PDPage> iterator() {
      return List.of(page).iterator();
    }
  }

  /** Takes the glyphs as the page draws them; the library's own sorting and writing is left out. */
  private static final class Glyphs extends PDFTextStripper {

    private WordAssembler words = new WordAssembler();

    Glyphs() throws IOException {
      setShouldSeparateByBeads(false);
    }

    List<Word> wordsOf(PDPage page) throws IOException {
      words = new WordAssembler();
      if (page.hasContents()) {
        processPages(new Single(page));
      }
      return words.finish();
    }

    @Override
    protected void startPage(PDPage page) {}

    @Override
    protected void endPage(PDPage page) {}

    @Override
    protected void writePage() {}

    @Override
    protected void processTextPosition(TextPosition glyph) {
      words.add(glyph);
    }
  }
}
