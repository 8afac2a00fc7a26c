package io.remitstream.benchmarks.paper.race;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * PDFs with text, one document at a time: from bytes in memory to remittances through a page reader
 * and the engine, beside PDFBox that merely tells each glyph's place.
 */
final class TextRace {

  private static final int WARM = 3;

  private TextRace() {}

  static void run(List<Path> files, int laps) throws Exception {
    try (PageReading reading = new PageReading(1)) {
      Lap ours = new Lap("page reader and engine", () -> ours(reading, files));
      Lap bare = new Lap("bare PDFBox, text with positions", () -> bare(files));
      ours.warm(WARM);
      bare.warm(WARM);
      for (int lap = 0; lap < laps; lap++) {
        ours.run();
        bare.run();
      }
      ours.print();
      bare.print();
      System.out.printf("ours / bare %.2f (goal 0.70)%n", ours.median() / bare.median());
    }
  }

  private static int ours(PageReading reading, List<Path> files) {
    return files.stream().mapToInt(file -> Pages.told(reading.read(file))).sum();
  }

  private static int bare(List<Path> files) throws IOException {
    int pages = 0;
    for (Path file : files) {
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        new Positions().writeText(document, new StringWriter());
        pages += document.getNumberOfPages();
      }
    }
    return pages;
  }

  /** As PDFBox's own example does it: sorted by place. */
  private static final class Positions extends PDFTextStripper {

    private double sum;

    Positions() throws IOException {
      setSortByPosition(true);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
      for (TextPosition position : positions) {
        sum += position.getXDirAdj() + position.getYDirAdj() + position.getWidthDirAdj();
      }
      super.writeString(text, positions);
    }

    @Override
    public String toString() {
      return Double.toString(sum);
    }
  }
}
