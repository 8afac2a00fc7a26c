package io.remitstream.benchmarks;

import io.remitstream.benchmarks.era.EraGenerator;
import io.remitstream.benchmarks.era.EraRecipe;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    Map<String, Double> speeds = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      speeds.put(name, size(name) / result.getPrimaryResult().getScore() / 1_000);
    }
    speeds.forEach((name, speed) -> System.out.printf("%-12s %8.1f MB/s%n", name, speed));
    compare(speeds, "engineSmall", "staediSmall", 5);
    compare(speeds, "engineLarge", "staediLarge", 5);
    compare(speeds, "engineSmall", "imswebSmall", 25);
  }

  private static void compare(Map<String, Double> speeds, String ours, String rival, int target) {
    Double one = speeds.get(ours);
    Double other = speeds.get(rival);
    if (one != null && other != null) {
      System.out.printf("%s / %s = %.1f (target: %d)%n", ours, rival, one / other, target);
    }
  }

  private static double size(String name) {
    EraRecipe recipe =
        name.endsWith("Large") ? EraBenchmark.Large.RECIPE : EraBenchmark.Small.RECIPE;
    return EraGenerator.bytes(recipe).length;
  }
}
