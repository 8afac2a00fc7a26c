package io.remitstream.workers.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdfWordsTest {

  @Test
  void wordsShouldStandWhereTheyAreDrawn() throws IOException {
    Page page = read(0, "Claim total 12.50");

    assertThat(page.words()).extracting(Word::text).containsExactly("Claim", "total", "12.50");
    Word first = page.words().getFirst();
    assertThat(first.box().x0()).isEqualTo(72, within(0.5));
    assertThat(first.baseline()).isEqualTo(92, within(0.5));
    assertThat(first.size()).isEqualTo(10, within(0.1));
    assertThat(first.bold()).isTrue();
    assertThat(page.width()).isEqualTo(612);
  }

  @Test
  void turnedPageShouldBeMeasuredAsItIsShown() throws IOException {
    Page page = read(90, "Claim");

    assertThat(page.width()).isEqualTo(792);
    assertThat(page.height()).isEqualTo(612);
  }

  @Test
  void wordDrawnTwiceShouldStandOnce() throws IOException {
    assertThat(read(0, "Paid", "Paid").words()).hasSize(1);
  }

  /** Glyphs are placed by arithmetic of our own, which has to come to the same. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0, 36", "90, 0"})
  void wordsShouldStandWhereTheLibraryPutsThem(int rotation, float corner) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(new PDRectangle(corner, corner, 612, 792));
      page.setRotation(rotation);
      document.addPage(page);
      drawAskew(document, page);
      var library = new Library();
      library.writeText(document, new StringWriter());

      List<Word> words = new PdfWords(document).read(1).words();

      assertThat(words).isEqualTo(library.words.finish()).hasSizeGreaterThan(4);
    }
  }

  private static void drawAskew(PDDocument document, PDPage page) throws IOException {
    try (var content = new PDPageContentStream(document, page)) {
      content.transform(new Matrix(1.1f, 0.02f, -0.03f, 0.9f, 5, 7));
      content.beginText();
      content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 11);
      content.setTextMatrix(new Matrix(0.8f, 0.01f, 0.02f, 1.2f, 80, 300));
      content.setHorizontalScaling(87);
      content.setCharacterSpacing(0.4f);
      content.setWordSpacing(1.5f);
      content.setTextRise(3);
      content.showText("Patient responsibility 1,748.27");
      content.setHorizontalScaling(100);
      content.newLineAtOffset(-7, -21);
      content.showText("Paid 12.50 on time");
      content.endText();
    }
  }

  private static final class Library extends PDFTextStripper {

    private final WordAssembler words = new WordAssembler();

    Library() throws IOException {}

    @Override
    protected void processTextPosition(TextPosition glyph) {
      words.add(glyph);
    }
  }

  private static Page read(int rotation, String... texts) throws IOException {
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.LETTER);
      page.setRotation(rotation);
      document.addPage(page);
      draw(document, page, List.of(texts));
      return new PdfWords(document).read(1);
    }
  }

  private static void draw(PDDocument document, PDPage page, List<String> texts)
      throws IOException {
    try (var content = new PDPageContentStream(document, page)) {
      for (String text : texts) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 10);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
      }
    }
  }
}
