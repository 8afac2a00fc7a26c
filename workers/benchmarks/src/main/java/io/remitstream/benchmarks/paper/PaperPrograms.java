package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.layout.Layouts;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.race.PaperRaces;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Programs over paper remittances: {@code generate DIR [EACH [ONLY]]} writes documents with their
 * truth, those for tuning and those held out apart, or one of these folders only; {@code batch FILE
 * [PAGES]} writes one PDF of many remittances; {@code score DIR [ERRORS]} reads documents and holds
 * them against their truth; {@code perturb [EACH] [ERRORS]} reads layouts as other payers might
 * print them; {@code misprint DIR [EACH]} changes a digit of each amount that an equation takes in,
 * one at a time, and tells which of these a finding points at; {@code engine [JMH OPTION…]} tells
 * what a page costs the engine alone; {@code race …} ({@link PaperRaces}).
 */
public final class PaperPrograms {

  private PaperPrograms() {}

  public static void run(List<String> words) throws Exception {
    switch (words.getFirst()) {
      case "generate" -> generate(Path.of(words.get(1)), number(words, 2, 6), only(words));
      case "batch" -> batch(Path.of(words.get(1)), number(words, 2, 300));
      case "score" -> PaperScore.run(Path.of(words.get(1)), number(words, 2, 10));
      case "perturb" -> PaperPerturb.run(number(words, 1, 1), number(words, 2, 10));
      case "misprint" -> PaperMisprints.run(Path.of(words.get(1)), number(words, 2, 1));
      case "engine" -> PaperEngine.run(words.subList(1, words.size()));
      case "race" -> PaperRaces.run(words.subList(1, words.size()));
      default ->
          throw new IllegalArgumentException(
              "paper: generate, batch, score, perturb, misprint, engine or race");
    }
  }

  private static void generate(Path folder, int each, Predicate<Split> wanted) throws Exception {
    for (Split split : Arrays.stream(Split.values()).filter(wanted).toList()) {
      Path below = folder.resolve(split.folder());
      Corpus.write(below, Layouts.of(split), each);
      Corpus.writeOthers(below, Layouts.others(split));
    }
  }

  private static Predicate<Split> only(List<String> words) {
    return split -> words.size() < 4 || split.folder().equals(words.get(3));
  }

  private static void batch(Path file, int pages) throws Exception {
    System.out.printf("%d remittances on %d pages%n", BatchPaper.write(file, pages), pages);
  }

  private static int number(List<String> words, int at, int otherwise) {
    return words.size() > at ? Integer.parseInt(words.get(at)) : otherwise;
  }
}
