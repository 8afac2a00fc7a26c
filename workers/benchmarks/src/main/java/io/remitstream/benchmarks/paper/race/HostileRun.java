package io.remitstream.benchmarks.paper.race;

import io.remitstream.benchmarks.process.ProcessTree;
import io.remitstream.streaming.remittance.EraPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads whatever is in a folder as a PDF: how each ends, how long it takes, what it needs. */
final class HostileRun {

  private static final double MEGABYTE = 1e6;

  private HostileRun() {}

  static void run(Path folder) throws IOException {
    try (PageReading reading = new PageReading(1);
        ProcessTree tree = new ProcessTree(ProcessHandle.current().pid());
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        one(reading, tree, file);
      }
    }
  }

  private static void one(PageReading reading, ProcessTree tree, Path file) {
    tree.forget();
    long begun = System.nanoTime();
    String end = end(reading, file);
    System.out.printf(
        "%-44s %-28s %6.2f s %6.0f MB%n",
        file.getFileName(), end, (System.nanoTime() - begun) / 1e9, tree.peak() / MEGABYTE);
  }

  private static String end(PageReading reading, Path file) {
    try {
      List<EraPart> parts = reading.read(file);
      return parts.getLast() instanceof EraPart.DocumentEnded ended
          ? ended.outcome().name()
          : "no end";
    } catch (RuntimeException failure) {
      return failure.getClass().getSimpleName();
    }
  }
}
