package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.layout.Layouts;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.perturb.Perturbation;
import io.remitstream.benchmarks.paper.score.ScoreTable;
import io.remitstream.benchmarks.paper.score.Scored;
import io.remitstream.benchmarks.paper.score.TruthFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads the layouts given to tuning as other payers might print them; in this process. */
final class PaperPerturb {

  private static final Set<Split> TUNED =
      EnumSet.of(
          Split.TUNING,
          Split.FURTHER,
          Split.FRESH,
          Split.UNSEEN,
          Split.COMMON,
          Split.HELD_OUT,
          Split.LATEST);

  private PaperPerturb() {}

  /**
   * @param each documents a layout and perturbation
   * @param errors of how many documents to show what is wrong
   */
  static void run(int each, int errors) throws Exception {
    List<Scored> documents = new ArrayList<>();
    for (Split split : TUNED) {
      for (Layout layout : Layouts.of(split)) {
        for (Perturbation how : Perturbation.values()) {
          read(layout, how, each, documents);
        }
      }
    }
    ScoreTable table = new ScoreTable(documents);
    System.out.println(table.text());
    System.out.println(table.errors(errors));
  }

  private static void read(Layout layout, Perturbation how, int each, List<Scored> documents)
      throws Exception {
    long first = 1_000L * Math.floorMod(layout.name().hashCode(), 1_000) + 500;
    for (long seed = first; seed < first + each; seed++) {
      String name = "%s-%d-%s".formatted(layout.name(), seed, how);
      Paper paper = new PaperMaker(how.of(layout, seed)).make(name, seed);
      paper.truth().withObject("/meta").put("medium", how.name());
      documents.add(
          PaperVerdict.of(
              name, TruthFile.of(paper.truth()), PaperPages.said(PaperPages.of(paper.pdf()))));
    }
  }
}
