package io.remitstream.benchmarks.paper.draw;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A size of paper. */
public enum Sheet {
  LETTER,
  LANDSCAPE;

  PDRectangle box() {
    PDRectangle letter = PDRectangle.LETTER;
    return this == LETTER ? letter : new PDRectangle(letter.getHeight(), letter.getWidth());
  }
}
