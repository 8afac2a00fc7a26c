package io.remitstream.benchmarks.paper.remit;

/** How a payment comes. */
public enum Method {
  CHECK,
  EFT,
  NONE
}
