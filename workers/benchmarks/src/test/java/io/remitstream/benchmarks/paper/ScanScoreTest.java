package io.remitstream.benchmarks.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.layout.Layouts;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.race.PageReading;
import io.remitstream.benchmarks.paper.score.ScoreTable;
import io.remitstream.benchmarks.paper.score.TruthFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Floors of what is read right of scans: page readers in their processes, recognition and engine. A
 * document a medium; figures of many are measured by hand.
 */
@Timeout(120)
class ScanScoreTest {

  private static final long SEED = 11;

  @TempDir private static Path folder;
  private static PageReading reading;

  @BeforeAll
  static void start() {
    reading = new PageReading(1);
  }

  @AfterAll
  static void stop() {
    reading.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GREY_300, group-codes, 0.95",
    "BITS_300, two-rows, 0.95",
    "SKEWED_200, member-boxes, 0.90",
    "TURNED_90, group-codes, 0.90",
    "SKEWED_200, dotted-blocks, 0.90",
    "TURNED_90, state-program, 0.90"
  })
  void scanShouldBeRead(Scans.Medium how, String layout, double floor) throws Exception {
    Paper scan = Scans.of(new PaperMaker(named(layout)).make(layout, SEED), how, SEED);
    scan.write(folder);

    var parts = reading.read(folder.resolve("pdf").resolve(scan.name() + ".pdf"));

    var table =
        new ScoreTable(List.of(PaperVerdict.of(scan.name(), TruthFile.of(scan.truth()), parts)));
    assertThat(table.typeAccuracy()).isEqualTo(1);
    assertThat(table.f1(how.medium())).as(table.errors(1)).isGreaterThan(floor);
  }

  private static Layout named(String name) {
    return Stream.of(Split.TUNING, Split.FURTHER)
        .flatMap(split -> Layouts.of(split).stream())
        .filter(layout -> layout.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
