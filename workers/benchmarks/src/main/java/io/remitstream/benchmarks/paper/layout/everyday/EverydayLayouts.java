package io.remitstream.benchmarks.paper.layout.everyday;

import io.remitstream.benchmarks.paper.layout.Layout;
import java.util.List;
import java.util.stream.Stream;

/** Layouts such as come in any day's mail to a billing office. */
public final class EverydayLayouts {

  private EverydayLayouts() {}

  public static List<Layout> all() {
    return Stream.of(EverydayExplanations.all(), EverydayAdvices.all())
        .flatMap(List::stream)
        .toList();
  }
}
