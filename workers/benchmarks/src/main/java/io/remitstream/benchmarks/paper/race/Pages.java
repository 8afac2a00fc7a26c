package io.remitstream.benchmarks.paper.race;

import io.remitstream.streaming.remittance.EraPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files and pages of a race. */
final class Pages {

  private Pages() {}

  /** All PDFs below a folder whose names tell that they are scans, or are not. */
  static List<Path> files(Path folder, boolean scans) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below
          .filter(file -> file.toString().endsWith(".pdf"))
          .filter(file -> scan(file) == scans)
          .sorted()
          .toList();
    }
  }

  private static boolean scan(Path file) {
    return file.getFileName()
        .toString()
        .matches(".*-(GREY300|BITS300|SKEWED200|TURNED90|S[23]00|R90)\\.pdf");
  }

  /** How many pages the engine was through with. */
  static int told(List<EraPart> parts) {
    return (int) parts.stream().filter(EraPart.PageRead.class::isInstance).count();
  }
}
