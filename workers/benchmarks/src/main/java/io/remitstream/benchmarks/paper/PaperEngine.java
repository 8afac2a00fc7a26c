package io.remitstream.benchmarks.paper;

import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link PaperBenchmark} and tells what a page costs. */
final class PaperEngine {

  private PaperEngine() {}

  static void run(List<String> options) throws Exception {
    var chosen =
        new OptionsBuilder()
            .parent(new CommandLineOptions(options.toArray(String[]::new)))
            .include(PaperBenchmark.class.getSimpleName())
            .build();
    new Runner(chosen).run().forEach(PaperEngine::report);
  }

  private static void report(RunResult result) {
    double pages = counted(result, "pages");
    System.out.printf(
        "%.0f words a page: %.0f us of processor, %.0f KB%n",
        counted(result, "words") / pages,
        counted(result, "nanos") / pages / 1e3,
        counted(result, "bytes") / pages / 1e3);
  }

  private static double counted(RunResult result, String name) {
    return Objects.requireNonNull(result.getSecondaryResults().get(name), name).getScore();
  }
}
