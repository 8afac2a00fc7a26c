package io.remitstream.benchmarks.paper.race;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code text DIR [LAPS]}: PDFs with text against bare PDFBox; {@code scans DIR [LAPS]}: scans
 * against bare Tesseract; {@code memory FILE [READERS]}: one large PDF; {@code hostile DIR}: files
 * made to do harm.
 */
public final class PaperRaces {

  private PaperRaces() {}

  public static void run(List<String> words) throws Exception {
    Path path = Path.of(words.get(1));
    switch (words.getFirst()) {
      case "text" -> TextRace.run(Pages.files(path, false), number(words, 7));
      case "scans" -> ScanRace.run(Pages.files(path, true), number(words, 3));
      case "memory" -> BatchRun.run(path, number(words, 1));
      case "hostile" -> HostileRun.run(path);
      default -> throw new IllegalArgumentException("race: text, scans, memory or hostile");
    }
  }

  private static int number(List<String> words, int otherwise) {
    return words.size() > 2 ? Integer.parseInt(words.get(2)) : otherwise;
  }
}
