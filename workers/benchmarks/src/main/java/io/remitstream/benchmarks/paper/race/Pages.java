package io.remitstream.benchmarks.paper.race;

import io.remitstream.streaming.remittance.EraPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files and pages of a race. */
final class Pages {

  private static final Pattern SCAN =
      Pattern.compile(".*-(GREY300|BITS300|SKEWED200|TURNED90|S[23]00|R90)\\.pdf");

  private static final long SEED = 7;

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
    return SCAN.matcher(file.getFileName().toString()).matches();
  }

  /** So many of each medium, drawn by lot with a fixed seed: by medium. */
  static Map<String, List<Path>> someScans(List<Path> scans, int each) {
    List<Path> mixed = new ArrayList<>(scans);
    Collections.shuffle(mixed, new Random(SEED));
    Map<String, List<Path>> some = new TreeMap<>();
    for (Path scan : mixed) {
      List<Path> medium = some.computeIfAbsent(medium(scan), unused -> new ArrayList<>());
      if (medium.size() < each) {
        medium.add(scan);
      }
    }
    return some;
  }

  private static String medium(Path scan) {
    return SCAN.matcher(scan.getFileName().toString()).replaceFirst("$1");
  }

  /** How many pages the engine was through with. */
  static int told(List<EraPart> parts) {
    return (int) parts.stream().filter(EraPart.PageRead.class::isInstance).count();
  }
}
