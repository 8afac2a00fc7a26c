package io.remitstream.benchmarks.paper.layout;

/** Whether the extraction was tuned on a layout, or never saw it. */
public enum Split {
  TUNING,
  /** Held out at first, tuned on since. */
  FURTHER,
  /** Held out after those, given to tuning since. */
  FRESH,
  /** Written harder than those, held out after them, given to tuning since. */
  UNSEEN,
  /** Such as common payers print: held out last, given to tuning since. */
  COMMON,
  /** Whatever nothing was tuned on yet. */
  HELD_OUT;

  /** Its folder where documents are written. */
  public String folder() {
    return this == HELD_OUT ? "heldout" : "tuning";
  }
}
