package io.remitstream.benchmarks;

import io.remitstream.benchmarks.load.SystemLoad;
import io.remitstream.benchmarks.paper.PaperPrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the benchmarks and load programs: {@code era} (the 835 engine and its rivals), {@code memory
 * [MEGABYTES]} (a large 835 through a small heap), {@code pipeline [MEGABYTES]} (an 835 from the
 * blob store to rows in the database), {@code load …} ({@link SystemLoad}), {@code generate FILE
 * MEGABYTES} (writes an 835), {@code paper …} ({@link PaperPrograms}).
 */
public final class Benchmarks {

  private static final long MEGABYTE = 1_000_000;
  private static final String USAGE =
      "era [JMH OPTION…] | memory [MEGABYTES] | pipeline [MEGABYTES] | load latency [RATE"
          + " [SECONDS]] | load flood [CLAIMS [UNFINISHED [SECONDS]]] | load read PATH [CONNECTIONS"
          + " [SECONDS [RATE]]] | load tika DIR JAR [IN_FLIGHT [LAPS]] | load webhooks"
          + " latency|speed|trouble|flood [NUMBER] | load notifications [EVENTS_A_SECOND] |"
          + " generate FILE MEGABYTES | paper generate DIR [EACH] | paper batch FILE [PAGES] |"
          + " paper score DIR [ERRORS] | paper engine [JMH OPTION…] | paper race text|scans DIR"
          + " [LAPS] | paper race memory FILE [READERS] | paper race hostile DIR";

  private Benchmarks() {}

  public static void main(String[] args) throws Exception {
    try {
      run(List.of(args));
    } catch (IOException | RuntimeException failure) {
      System.err.println(Misuse.of(failure).orElseThrow(() -> failure));
      System.exit(2);
    }
  }

  private static void run(List<String> words) throws Exception {
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "era" -> EraRace.run(words.subList(1, words.size()));
      case "memory" -> EraMemory.run(words.size() > 1 ? megabytes(words.get(1)) : 1_000 * MEGABYTE);
      case "pipeline" ->
          PipelineLoad.run(words.size() > 1 ? megabytes(words.get(1)) : 100 * MEGABYTE);
      case "load" -> SystemLoad.run(words.subList(1, words.size()));
      case "generate" -> generate(words);
      case "paper" -> PaperPrograms.run(words.subList(1, words.size()));
      default -> fail();
    }
  }

  private static void generate(List<String> words) throws Exception {
    if (words.size() != 3) {
      fail();
      return;
    }
    EraMemory.generate(Path.of(words.get(1)), megabytes(words.get(2)));
  }

  private static long megabytes(String number) {
    return Long.parseLong(number) * MEGABYTE;
  }

  private static void fail() {
    System.err.println("usage: " + USAGE);
    System.exit(2);
  }
}
