package io.remitstream.benchmarks.paper.layout;

/** Whether the extraction was tuned on a layout, or never saw it. */
public enum Split {
  TUNING,
  HELD_OUT
}
