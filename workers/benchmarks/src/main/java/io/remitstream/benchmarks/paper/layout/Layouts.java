package io.remitstream.benchmarks.paper.layout;

import java.util.List;

/** All layouts and other papers. */
public final class Layouts {

  private Layouts() {}

  public static List<Layout> of(Split split) {
    return split == Split.TUNING ? TuningLayouts.all() : List.of();
  }

  public static List<OtherPaper> others(Split split) {
    return split == Split.TUNING ? TuningOthers.all() : List.of();
  }
}
