package io.remitstream.benchmarks.paper.perturb;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lets neighbouring columns of numbers change places, where their titles have room. */
final class Reordered {

  /** In points: what a letter of a title takes, and what parts it from its neighbour. */
  private static final double LETTER = 4.6;

  private static final double GAP = 6;

  private Reordered() {}

  static List<Column> columns(List<Column> columns) {
    List<Column> swapped = new ArrayList<>(columns);
    for (int at = 1; at + 1 < swapped.size(); at++) {
      if (mayChange(swapped, at)) {
        Column left = swapped.get(at);
        Column right = swapped.get(at + 1);
        swapped.set(at, moved(right, left.x()));
        swapped.set(at + 1, moved(left, right.x()));
        at++;
      }
    }
    return List.copyOf(swapped);
  }

  private static boolean mayChange(List<Column> columns, int at) {
    Column before = columns.get(at - 1);
    Column left = columns.get(at);
    Column right = columns.get(at + 1);
    return before.align() == Align.RIGHT
        && left.align() == Align.RIGHT
        && right.align() == Align.RIGHT
        && wide(right) + GAP < left.x() - before.x()
        && wide(left) + GAP < right.x() - left.x();
  }

  private static double wide(Column column) {
    return LETTER
        * Arrays.stream(column.title().split("\n", -1)).mapToInt(String::length).max().orElse(0);
  }

  private static Column moved(Column column, double x) {
    return new Column(column.title(), x, column.align(), column.line(), column.total());
  }
}
