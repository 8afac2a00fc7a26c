package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.layout.heldout.HeldOutLayouts;
import io.remitstream.benchmarks.paper.layout.heldout.HeldOutOthers;
import java.util.List;

/** All layouts and other papers. */
public final class Layouts {

  private Layouts() {}

  public static List<Layout> of(Split split) {
    return switch (split) {
      case TUNING -> TuningLayouts.all();
      case HELD_OUT -> HeldOutLayouts.all();
    };
  }

  public static List<OtherPaper> others(Split split) {
    return switch (split) {
      case TUNING -> TuningOthers.all();
      case HELD_OUT -> HeldOutOthers.all();
    };
  }
}
