package io.remitstream.benchmarks.load;

import io.remitstream.benchmarks.era.EraGenerator;
import io.remitstream.benchmarks.era.EraRecipe;

/** Remittances of one transaction, none like another. */
final class Era {

  private Era() {}

  static byte[] of(int claims, long seed) {
    return EraGenerator.bytes(EraRecipe.ofSize(1).withClaims(claims).withSeed(seed));
  }
}
