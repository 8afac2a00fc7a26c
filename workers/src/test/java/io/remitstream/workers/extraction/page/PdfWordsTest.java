package io.remitstream.workers.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

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
