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
  /** Such as common payers print: held out after those, given to tuning since. */
  COMMON,
  /** By another hand than the extraction's, given to tuning since. */
  HELD_OUT,
  /** By another hand again; nothing is tuned on them. */
  LATEST,
  /** As the payers' of public samples might look that were never published; tuned on since. */
  KIN,
  /** After what large payers print, by another hand; given to tuning since. */
  WILD;

  /** Its folder where documents are written. */
  public String folder() {
    return switch (this) {
      case HELD_OUT -> "heldout";
      case LATEST -> "fresh";
      case KIN -> "kin";
      case WILD -> "wild";
      case TUNING, FURTHER, FRESH, UNSEEN, COMMON -> "tuning";
    };
  }
}
