package io.remitstream.benchmarks;

import io.remitstream.benchmarks.era.EraGenerator;
import io.remitstream.benchmarks.era.EraRecipe;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link EraBenchmark} once and tells its results in megabytes a second, side by side. */
final class EraRace {

  private EraRace() {}

  static void run(List<String> options) throws Exception {
    var chosen =
        new OptionsBuilder()
            .parent(new CommandLineOptions(options.toArray(String[]::new)))
            .include(EraBenchmark.class.getSimpleName())
            .build();
    report(new Runner(chosen).run());
  }

  private static void report(Collection<RunResult> results) {
    Map<String, Double> byClock = new TreeMap<>();
    Map<String, Double> byProcessor = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      double size = size(name);
      byClock.put(name, size / result.getPrimaryResult().getScore() / 1_000);
      byProcessor.put(name, size * counter(result, "documents") / counter(result, "nanos") * 1_000);
    }
    System.out.printf("%-12s %14s %22s%n", "", "by the clock", "by processor time");
    byClock.forEach(
        (name, speed) ->
            System.out.printf(
                "%-12s %9.1f MB/s %17.1f MB/s%n", name, speed, byProcessor.get(name)));
    compare(byClock, byProcessor, "engineSmall", "staediSmall", 5);
    compare(byClock, byProcessor, "engineLarge", "staediLarge", 5);
    compare(byClock, byProcessor, "engineSmall", "imswebSmall", 25);
  }

  private static double counter(RunResult result, String name) {
    return Objects.requireNonNull(result.getSecondaryResults().get(name), name).getScore();
  }

  private static void compare(
      Map<String, Double> byClock,
      Map<String, Double> byProcessor,
      String ours,
      String rival,
      int target) {
    if (byClock.containsKey(ours) && byClock.containsKey(rival)) {
      System.out.printf(
          "%s / %s = %.1f by the clock, %.1f by processor time (target: %d)%n",
          ours, rival, ratio(byClock, ours, rival), ratio(byProcessor, ours, rival), target);
    }
  }

  private static double ratio(Map<String, Double> speeds, String ours, String rival) {
    return speeds.getOrDefault(ours, 0.0) / speeds.getOrDefault(rival, Double.NaN);
  }

  private static double size(String name) {
    EraRecipe recipe =
        name.endsWith("Large") ? EraBenchmark.Large.RECIPE : EraBenchmark.Small.RECIPE;
    return EraGenerator.bytes(recipe).length;
  }
}
