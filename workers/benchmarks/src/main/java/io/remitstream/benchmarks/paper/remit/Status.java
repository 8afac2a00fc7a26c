package io.remitstream.benchmarks.paper.remit;

/** What became of a claim. */
public enum Status {
  PROCESSED,
  DENIED,
  SECONDARY,
  REVERSAL,
  CORRECTED
}
