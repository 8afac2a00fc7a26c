package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.remittance.Method;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of PDF pages that hold text, with their places. One for a document; not safe for
 * several threads.
 */
public final class PdfWords {

  /** Codes of one byte, whose characters are remembered. */
  private static final int CODES = 256;

  /** Names of glyphs that the standard's list lacks; the library's own. */
  private static final String MORE_NAMES = "/org/apache/pdfbox/resources/glyphlist/additional.txt";

  private static final GlyphList NAMES = names();

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

  private static GlyphList names() {
    try (InputStream more = GlyphList.class.getResourceAsStream(MORE_NAMES)) {
      return more == null
          ? GlyphList.getAdobeGlyphList()
          : new GlyphList(GlyphList.getAdobeGlyphList(), more);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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

    private final Map<PDFont, @Nullable String[]> characters = new IdentityHashMap<>();
    private WordAssembler words = new WordAssembler();
    private float height;
    private boolean straight;

    Glyphs() throws IOException {
      setShouldSeparateByBeads(false);
    }

    List<Word> wordsOf(PDPage page) throws IOException {
      words = new WordAssembler();
      PDRectangle shown = page.getCropBox();
      height = shown.getHeight();
      straight =
          page.getRotation() == 0 && shown.getLowerLeftX() == 0 && shown.getLowerLeftY() == 0;
      if (page.hasContents()) {
        processPages(new Single(new UnpackedPage(page)));
      }
      return words.finish();
    }

    /**
     * What the library works out for each glyph besides its place is left out: the height of its
     * font, how wide a space is, and whether it was drawn before.
     */
    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
        throws IOException {
      if (!straight || font.isVertical()) {
        super.showGlyph(place, font, code, displacement);
        return;
      }
      String character = character(font, code);
      if (character != null) {
        float x = place.getTranslateX();
        words.add(
            character,
            x,
            height - place.getTranslateY(),
            place.getScalingFactorY(),
            Math.abs(x - end(displacement)),
            font);
      }
    }

    /** Where the next glyph would begin, without the spacing between characters. */
    private float end(Vector displacement) {
      PDGraphicsState state = getGraphicsState();
      Matrix text = getTextMatrix();
      Matrix page = state.getCurrentTransformationMatrix();
      float size = state.getTextState().getFontSize();
      float scaling = state.getTextState().getHorizontalScaling() / 100f;
      float right = displacement.getX() * size * scaling;
      float up = displacement.getY() * size;
      float x = right * text.getScaleX() + up * text.getShearX() + text.getTranslateX();
      float y = right * text.getShearY() + up * text.getScaleY() + text.getTranslateY();
      return x * page.getScaleX() + y * page.getShearX() + page.getTranslateX();
    }

    /** A code without a character is taken for one, but not in fonts of many bytes a code. */
    private @Nullable String character(PDFont font, int code) throws IOException {
      if (code < 0 || code >= CODES) {
        return characterOf(font, code);
      }
      @Nullable String[] known = characters.computeIfAbsent(font, unused -> new String[CODES]);
      String character = known[code];
      if (character == null) {
        character = characterOf(font, code);
        known[code] = character;
      }
      return character;
    }

    private static @Nullable String characterOf(PDFont font, int code) throws IOException {
      String character = font.toUnicode(code, NAMES);
      return character == null && font instanceof PDSimpleFont
          ? Character.toString((char) code)
          : character;
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
