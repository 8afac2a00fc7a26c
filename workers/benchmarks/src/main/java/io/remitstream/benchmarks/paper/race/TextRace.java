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
 * PDFs with text: from their files to remittances through page readers and the engine, beside
 * PDFBox that merely tells each glyph's place on as many threads. First one document at a time,
 * then several, as the service works.
 */
final class TextRace {

  /** Rounds before any is counted: both sides are compiled by then. */
  private static final int WARM = 30;

  /** Documents under way in a worker, by its default. */
  private static final int SERVICE = 4;

  private TextRace() {}

  static void run(List<Path> files, int laps) throws Exception {
    race(files, laps, 1, 1);
    int processors = Runtime.getRuntime().availableProcessors();
    race(files, laps, processors, SERVICE);
  }

  private static void race(List<Path> files, int laps, int threads, int documents)
      throws Exception {
    try (PageReading reading = new PageReading(threads)) {
      Lap ours =
          Lap.of(
              "%d page readers and the engine, %d documents".formatted(threads, documents),
              files,
              documents,
              file -> Pages.told(reading.read(file)));
      Lap bare =
          Lap.of(
              "bare PDFBox, text with positions, %d threads".formatted(threads),
              files,
              threads,
              TextRace::bare);
      ours.warm(WARM);
      bare.warm(WARM);
      for (int lap = 0; lap < laps; lap++) {
        ours.run();
        bare.run();
      }
      ours.print();
      bare.print();
      System.out.printf(
          "ours / bare %.2f (goal 0.70), by processor time %.2f%n",
          ours.speedBy(bare), ours.thriftBy(bare));
    }
  }

  private static int bare(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      new Positions().writeText(document, new StringWriter());
      return document.getNumberOfPages();
    }
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
