package io.remitstream.workers.extraction.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column of a table: where its heading stands, what it announces, where its numbers end. */
final class Column {

  private static final int EDGES = 24;
  private static final double[] NONE = {};

  double x0;
  double x1;
  final List<String> tokens;
  @Nullable Field field;
  double trust;
  boolean total;

  /** Whether the words of another column say the same, so that arithmetic may say otherwise. */
  boolean contested;

  /** Whether it tells one below the other whose the services beside it are. */
  boolean who;

  /** What the second row of an item says here, where the heading names two things. */
  @Nullable Field below;

  /** The words of its heading, line by line. */
  final List<List<String>> parts = new ArrayList<>();

  /** The beginning of a word that the row below ends. */
  String hyphen = "";

  private double[] edges = NONE;
  private int edgeCount;

  /** Whether another edge came since the common one was worked out. */
  private boolean learnt;

  private double edge = Double.NaN;

  Column(double x0, double x1, List<String> tokens) {
    this.x0 = x0;
    this.x1 = x1;
    this.tokens = new ArrayList<>(tokens);
    this.parts.add(List.copyOf(tokens));
  }

  boolean isMoney() {
    return field != null && field.isMoney();
  }

  /** Takes the name of another. */
  void nameAs(Column other) {
    field = other.field;
    trust = other.trust;
    below = other.below;
    who = other.who;
    total = other.total;
  }

  void above(double left, double right, List<String> more) {
    x0 = Math.min(x0, left);
    x1 = Math.max(x1, right);
    tokens.addAll(0, more);
    parts.addFirst(List.copyOf(more));
  }

  /** How far a word between these sides stands from the column. */
  double distance(double left, double right) {
    double best =
        Math.min(
            Math.min(Math.abs(right - x1), Math.abs(left - x0)),
            Math.abs((left + right - x0 - x1) / 2));
    if (right < x0 || left > x1) {
      best = Math.max(best, right < x0 ? x0 - right : left - x1);
    }
    double end = edge();
    return Double.isNaN(end) ? best : Math.min(best + 4, Math.abs(right - end));
  }

  /** How far apart they are; 0 where one stands over the other. */
  double gap(double left, double right) {
    return right < x0 ? x0 - right : left > x1 ? left - x1 : 0;
  }

  /** Learns where the numbers of this column end; the edges stay in order. */
  void learn(double right) {
    if (edgeCount < EDGES) {
      edges = edgeCount == 0 ? new double[EDGES] : edges;
      int at = edgeCount++;
      for (; at > 0 && edges[at - 1] > right; at--) {
        edges[at] = edges[at - 1];
      }
      edges[at] = right;
      learnt = true;
    }
  }

  /** Where its numbers end; not a number where that is not plain. */
  private double edge() {
    if (learnt && edgeCount >= 2) {
      double median = edges[edgeCount / 2];
      int near = 0;
      for (int i = 0; i < edgeCount; i++) {
        near += Math.abs(edges[i] - median) < 2.5 ? 1 : 0;
      }
      edge = near * 3 >= edgeCount * 2 ? median : Double.NaN;
    }
    learnt = false;
    return edge;
  }
}
