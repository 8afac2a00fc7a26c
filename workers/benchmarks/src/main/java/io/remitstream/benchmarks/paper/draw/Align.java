package io.remitstream.benchmarks.paper.draw;

/** Which end of a text its place names. */
public enum Align {
  LEFT,
  CENTER,
  RIGHT
}
