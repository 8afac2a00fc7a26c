package io.remitstream.streaming.review;

import org.jspecify.annotations.Nullable;

/**
 * One leaf of the canonical document set right. Values are written as the document writes them, and
 * are PHI.
 *
 * @param pointer JSON pointer to the leaf, e.g. {@code /remittances/0/claims/3/charge}
 * @param from what the leaf held
 * @param value what it holds from now on
 */
public record Correction(String pointer, @Nullable String from, @Nullable String value) {

  /** Never the values. */
  @Override
  public String toString() {
    return "Correction[" + pointer + "]";
  }
}
