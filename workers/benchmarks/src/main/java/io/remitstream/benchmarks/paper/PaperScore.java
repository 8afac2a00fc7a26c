package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.race.PageReading;
import io.remitstream.benchmarks.paper.score.ScoreTable;
import io.remitstream.benchmarks.paper.score.Scored;
import io.remitstream.benchmarks.paper.score.TruthFile;
import io.remitstream.streaming.remittance.EraPart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a folder's documents with the product's own readers and holds them against their truth. */
final class PaperScore {

  private PaperScore() {}

  /**
   * @param folder with {@code pdf} and {@code truth}
   * @param errors of how many documents to show what is wrong
   */
  static void run(Path folder, int errors) throws Exception {
    List<Scored> documents = new ArrayList<>();
    try (PageReading reading = new PageReading(2);
        Stream<Path> truths = Files.list(folder.resolve("truth"))) {
      for (Path truth : truths.sorted().toList()) {
        documents.add(scored(reading, folder, truth));
      }
    }
    ScoreTable table = new ScoreTable(documents);
    System.out.println(table.text());
    System.out.println(table.errors(errors));
  }

  private static Scored scored(PageReading reading, Path folder, Path truth) {
    String name = truth.getFileName().toString().replaceFirst("\\.json$", "");
    List<EraPart> parts = reading.read(folder.resolve("pdf").resolve(name + ".pdf"));
    return PaperVerdict.of(name, TruthFile.read(truth), parts);
  }
}
