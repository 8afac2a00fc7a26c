package io.remitstream.benchmarks.era;

import java.util.EnumSet;
import java.util.Set;

/**
 * What to make.
 *
 * @param bytes size to reach; the document ends with the transaction that reaches it
 * @param claims in each transaction
 * @param mostLines in a claim; each has one to so many
 * @param newlines whether a newline follows each terminator
 */
public record EraRecipe(
    long bytes, long seed, int claims, int mostLines, boolean newlines, Set<Defect> defects) {

  private static final int CLAIMS = 250;
  private static final int MOST_LINES = 5;

  public EraRecipe {
    if (bytes < 1 || claims < 1 || mostLines < 1) {
      throw new IllegalArgumentException(
          "bytes %d, claims %d, lines %d (expected: 1 at least)"
              .formatted(bytes, claims, mostLines));
    }
    defects = Set.copyOf(defects);
  }

  /** A sound document of about this size. */
  public static EraRecipe ofSize(long bytes) {
    return new EraRecipe(bytes, 835, CLAIMS, MOST_LINES, true, EnumSet.noneOf(Defect.class));
  }

  public EraRecipe withSeed(long other) {
    return new EraRecipe(bytes, other, claims, mostLines, newlines, defects);
  }

  public EraRecipe withClaims(int other) {
    return new EraRecipe(bytes, seed, other, mostLines, newlines, defects);
  }

  public EraRecipe with(Defect... others) {
    return new EraRecipe(bytes, seed, claims, mostLines, newlines, Set.of(others));
  }
}
