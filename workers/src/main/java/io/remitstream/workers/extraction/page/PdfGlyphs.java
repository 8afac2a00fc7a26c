package io.remitstream.workers.extraction.page;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Takes the glyphs as the page draws them; the library's own sorting and writing is left out. */
final class PdfGlyphs extends PDFTextStripper {

  private static final int SPACE = 32;

  private final Map<PDFont, FontCodes> fonts = new IdentityHashMap<>();
  private WordAssembler words = new WordAssembler();
  private float height;
  private boolean straight;

  PdfGlyphs() throws IOException {
    setShouldSeparateByBeads(false);
  }

  List<Word> wordsOf(PDPage page) throws IOException {
    words = new WordAssembler();
    PDRectangle shown = page.getCropBox();
    height = shown.getHeight();
    straight = page.getRotation() == 0 && shown.getLowerLeftX() == 0 && shown.getLowerLeftY() == 0;
    if (page.hasContents()) {
      processPages(new Single(new UnpackedPage(page)));
    }
    return words.finish();
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

  private FontCodes codesOf(PDFont font) {
    return fonts.computeIfAbsent(font, StandardFonts::codesOf);
  }

  /**
   * As the library does it, to the last bit (PDF 32000-1, section 9.4.4), where each code has one
   * byte; but it makes three matrices of each glyph.
   */
  @Override
  protected void showText(byte[] string) throws IOException {
    if (straight && getGraphicsState().getTextState().getFont() instanceof PDSimpleFont font) {
      show(string, font, getGraphicsState());
    } else {
      super.showText(string);
    }
  }

  private void show(byte[] string, PDSimpleFont font, PDGraphicsState state) throws IOException {
    PDTextState style = state.getTextState();
    FontCodes codes = codesOf(font);
    Matrix text = state.getTextMatrix();
    float scale = scaleOf(style, text, state);
    float size = style.getFontSize();
    float scaling = style.getHorizontalScaling() / 100f;
    for (byte one : string) {
      int code = one & 0xff;
      Vector displacement = codes.displacement(code);
      String character = codes.character(code);
      if (character != null) {
        add(character, displacement, scale, font, state);
      }
      float spaces = code == SPACE ? style.getWordSpacing() : 0;
      float right = displacement.getX() * size + style.getCharacterSpacing() + spaces;
      text.translate(right * scaling, 0);
    }
  }

  /** How high a unit of the type is on the page, which is the same for all glyphs of a string. */
  private static float scaleOf(PDTextState style, Matrix text, PDGraphicsState state) {
    float size = style.getFontSize();
    float wide = size * (style.getHorizontalScaling() / 100f);
    return new Matrix(wide, 0, 0, size, 0, style.getRise())
        .multiply(text)
        .multiply(state.getCurrentTransformationMatrix())
        .getScalingFactorY();
  }

  private void add(
      String character, Vector displacement, float scale, PDFont font, PDGraphicsState state) {
    Matrix text = state.getTextMatrix();
    Matrix page = state.getCurrentTransformationMatrix();
    float rise = state.getTextState().getRise();
    float right = rise * text.getShearX() + text.getTranslateX();
    float up = rise * text.getScaleY() + text.getTranslateY();
    float x = right * page.getScaleX() + up * page.getShearX() + page.getTranslateX();
    float y = right * page.getShearY() + up * page.getScaleY() + page.getTranslateY();
    words.add(character, x, height - y, scale, Math.abs(x - end(displacement)), font);
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
    String character = codesOf(font).character(code);
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
