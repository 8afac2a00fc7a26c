package io.remitstream.benchmarks.paper.layout.plain;

import io.remitstream.benchmarks.paper.layout.Layout;
import java.util.List;
import java.util.stream.Stream;

/** Layouts as insurers, administrators, funds and states plainly print them. */
public final class PlainLayouts {

  private PlainLayouts() {}

  public static List<Layout> all() {
    return Stream.of(PlainExplanations.all(), PlainAdvices.all()).flatMap(List::stream).toList();
  }
}
