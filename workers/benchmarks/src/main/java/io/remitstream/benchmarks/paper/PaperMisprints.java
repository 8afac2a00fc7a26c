package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.score.Comparison;
import io.remitstream.benchmarks.paper.score.Extracted;
import io.remitstream.benchmarks.paper.score.Said;
import io.remitstream.benchmarks.paper.score.TruthFile;
import io.remitstream.benchmarks.paper.score.Value;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.page.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Prints each amount of a folder's text PDFs wrong by a digit, one at a time, and tells which of
 * these a finding points at: amounts that an equation takes in, and that are read from words.
 */
final class PaperMisprints {

  private static final long SEED = 835;

  private static final String HEAD =
      "%-26s %9s %9s %9s %7s %9s %8s"
          .formatted("", "documents", "sound", "misprints", "found", "unplaced", "found, %");

  private static final class Count {
    private int documents;
    private int sound;
    private int misprints;
    private int found;
    private int unplaced;

    private void plus(Count other) {
      documents += other.documents;
      sound += other.sound;
      misprints += other.misprints;
      found += other.found;
      unplaced += other.unplaced;
    }

    private String row(String name) {
      return "%-26s %9d %9d %9d %7d %9d %8.2f"
          .formatted(
              name,
              documents,
              sound,
              misprints,
              found,
              unplaced,
              100.0 * found / Math.max(1, misprints));
    }
  }

  private final int each;
  private final Random chance = new Random(SEED);
  private final Map<String, Count> layouts = new TreeMap<>();
  private final List<String> missed = new ArrayList<>();

  private PaperMisprints(int each) {
    this.each = each;
  }

  /**
   * @param folder with {@code pdf} and {@code truth}
   * @param each how many misprints of each amount
   */
  static void run(Path folder, int each) throws Exception {
    PaperMisprints misprints = new PaperMisprints(each);
    try (Stream<Path> truths = Files.list(folder.resolve("truth"))) {
      for (Path truth : truths.sorted().toList()) {
        misprints.document(folder, truth);
      }
    }
    System.out.println(misprints.table());
  }

  private void document(Path folder, Path file) throws Exception {
    TruthFile truth = TruthFile.read(file);
    if (truth.other() || !truth.medium().equals("text") || !truth.planted().isEmpty()) {
      return;
    }
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    List<Page> pages = PaperPages.of(Files.readAllBytes(folder.resolve("pdf/" + name + ".pdf")));
    List<EraPart> said = PaperPages.said(pages);
    Count count = layouts.computeIfAbsent(truth.layout(), unused -> new Count());
    count.documents++;
    count.sound += Extracted.of(said).findings().isEmpty() ? 1 : 0;
    Map<String, String> leaves = leaves(truth.said());
    Misprints misprints = new Misprints(pages, said);
    for (String pointer : inEquations(truth.said(), leaves)) {
      String exact = Objects.requireNonNull(leaves.get(pointer));
      for (int one = 0; one < each; one++) {
        List<Page> wrong = misprints.of(pointer, exact, chance);
        if (wrong == null) {
          count.unplaced++;
        } else {
          misprint(count, truth.said(), name + pointer, pointer, PaperPages.said(wrong));
        }
      }
    }
  }

  private void misprint(Count count, Said truth, String name, String pointer, List<EraPart> said) {
    count.misprints++;
    if (Comparison.of(truth, Extracted.of(said)).located(pointer)) {
      count.found++;
    } else {
      missed.add(name);
    }
  }

  private static Set<String> inEquations(Said truth, Map<String, String> leaves) {
    return Equations.over(
        truth.claims().stream().map(claim -> claim.lines().size()).toList(), leaves.keySet());
  }

  private static Map<String, String> leaves(Said truth) {
    Map<String, String> leaves = new LinkedHashMap<>();
    Consumer<Map<String, Value>> all =
        record -> record.values().forEach(value -> leaves.put(value.pointer(), value.text()));
    all.accept(truth.header());
    for (Said.Claim claim : truth.claims()) {
      all.accept(claim.leaves());
      for (Said.Line line : claim.lines()) {
        all.accept(line.leaves());
        line.adjustments().forEach(all);
      }
    }
    return leaves;
  }

  private String table() {
    StringBuilder table = new StringBuilder(HEAD).append('\n');
    Count sum = new Count();
    layouts.forEach(
        (layout, count) -> {
          table.append(count.row(layout)).append('\n');
          sum.plus(count);
        });
    table.append(sum.row("all")).append('\n');
    missed.forEach(one -> table.append("missed: ").append(one).append('\n'));
    return table.toString();
  }
}
