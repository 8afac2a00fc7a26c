package io.remitstream.workers.extraction.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandardFontsTest {

  @Test
  void fontShouldBeTheSameForAllDocumentsAndKeepNothingOfThem() throws IOException {
    COSDictionary first = helvetica();

    PDFont font = StandardFonts.of(first);

    assertThat(font).isNotNull().isSameAs(StandardFonts.of(helvetica()));
    assertThat(font.getCOSObject()).isNotSameAs(first);
    assertThat(StandardFonts.codesOf(font)).isSameAs(StandardFonts.codesOf(font));
  }

  @Test
  void fontShouldBeReadAsTheDocumentsOwn() throws IOException {
    PDFont own = PDFontFactory.createFont(helvetica());
    PDFont shared = Objects.requireNonNull(StandardFonts.of(helvetica()));

    for (int code = 0; code < 256; code++) {
      assertThat(StandardFonts.codesOf(shared).character(code))
          .isEqualTo(new FontCodes(own).character(code));
      assertThat(StandardFonts.codesOf(shared).displacement(code).getX())
          .isEqualTo(own.getDisplacement(code).getX());
    }
  }

  static Stream<Consumer<COSDictionary>> differences() {
    return Stream.of(
        font -> font.setItem(COSName.BASE_FONT, COSName.getPDFName("ABCDEF+Helvetica")),
        font -> font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE),
        font -> font.setItem(COSName.ENCODING, new COSDictionary()),
        font -> font.removeItem(COSName.ENCODING),
        font -> font.setItem(COSName.WIDTHS, new COSArray()),
        font -> font.setItem(COSName.FONT_DESC, new COSDictionary()),
        font -> font.setItem(COSName.TO_UNICODE, new COSStream()));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("differences")
  void fontShouldStayTheDocumentsOwnWhereItSaysMore(Consumer<COSDictionary> difference)
      throws IOException {
    COSDictionary font = helvetica();
    difference.accept(font);

    assertThat(StandardFonts.of(font)).isNull();
  }

  private static COSDictionary helvetica() {
    var font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
    font.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    return font;
  }
}
