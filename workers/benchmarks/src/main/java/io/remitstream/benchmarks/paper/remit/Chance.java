package io.remitstream.benchmarks.paper.remit;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Repeatable choices. */
public final class Chance {

  private final RandomGenerator source;

  public Chance(long seed) {
    this.source = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** From {@code least} to {@code most}, both included. */
  public int between(int least, int most) {
    return source.nextInt(least, most + 1);
  }

  public boolean oneIn(int many) {
    return source.nextInt(many) == 0;
  }

  public <T> T of(List<T> choices) {
    return choices.get(source.nextInt(choices.size()));
  }

  public double gaussian() {
    return source.nextGaussian();
  }

  /** Fills a pattern: {@code #} becomes a digit, {@code @} a letter. */
  public String id(String pattern) {
    StringBuilder made = new StringBuilder();
    for (int at = 0; at < pattern.length(); at++) {
      char sign = pattern.charAt(at);
      made.append(sign == '#' ? (char) between('0', '9') : sign == '@' ? letter() : sign);
    }
    return made.toString();
  }

  private char letter() {
    // Without the letters that are read as digits.
    return "ACDEFGHJKLMNPRTUVWXY".charAt(between(0, 19));
  }
}
