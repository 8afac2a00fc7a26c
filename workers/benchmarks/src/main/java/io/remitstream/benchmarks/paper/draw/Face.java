package io.remitstream.benchmarks.paper.draw;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A typeface that every PDF reader has, plain and bold. */
public enum Face {
  SANS(FontName.HELVETICA, FontName.HELVETICA_BOLD),
  SERIF(FontName.TIMES_ROMAN, FontName.TIMES_BOLD),
  MONO(FontName.COURIER, FontName.COURIER_BOLD);

  private final FontName plain;
  private final FontName bold;

  Face(FontName plain, FontName bold) {
    this.plain = plain;
    this.bold = bold;
  }

  PDFont font(boolean heavy) {
    return new PDType1Font(heavy ? bold : plain);
  }
}
