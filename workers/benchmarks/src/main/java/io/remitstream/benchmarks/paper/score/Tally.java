package io.remitstream.benchmarks.paper.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts leaves. */
public final class Tally {

  /** From here on the engine says that it is sure. */
  private static final double SURE = 0.9;

  private long right;
  private long missed;
  private long spurious;
  private long sureRight;
  private long sureWrong;
  private final List<String> errors = new ArrayList<>();

  void right(Value read) {
    right++;
    sureRight += read.confidence() >= SURE ? 1 : 0;
  }

  /** A leaf that is printed and was read otherwise, or not at all. */
  void missed(Value truth, @Nullable Value read) {
    missed++;
    errors.add(
        "%s: '%s' read as %s"
            .formatted(truth.pointer(), truth.text(), read == null ? "nothing" : quoted(read)));
    if (read != null) {
      wrong(read);
    }
  }

  /** A leaf where nothing is printed. */
  void spurious(Value read) {
    errors.add("%s: nothing read as %s".formatted(read.pointer(), quoted(read)));
    wrong(read);
  }

  private void wrong(Value read) {
    spurious++;
    sureWrong += read.confidence() >= SURE ? 1 : 0;
  }

  private static String quoted(Value read) {
    return "'%s' (%.2f)".formatted(read.text(), read.confidence());
  }

  public Tally plus(Tally other) {
    right += other.right;
    missed += other.missed;
    spurious += other.spurious;
    sureRight += other.sureRight;
    sureWrong += other.sureWrong;
    errors.addAll(other.errors);
    return this;
  }

  public double precision() {
    return share(right, spurious);
  }

  public double recall() {
    return share(right, missed);
  }

  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** Of the leaves that the engine is sure of. */
  public double surePrecision() {
    return share(sureRight, sureWrong);
  }

  /** How many of the right leaves it is sure of. */
  public double sureShare() {
    return right == 0 ? 0 : (double) sureRight / right;
  }

  public boolean exact() {
    return missed == 0 && spurious == 0;
  }

  public long leaves() {
    return right + missed;
  }

  public List<String> errors() {
    return errors;
  }

  private static double share(long good, long bad) {
    return good + bad == 0 ? 1 : (double) good / (good + bad);
  }
}
