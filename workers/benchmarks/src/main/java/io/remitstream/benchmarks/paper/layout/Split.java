package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Sheet;
import io.remitstream.benchmarks.paper.draw.Style;
import io.remitstream.benchmarks.paper.remit.IdForms;
import io.remitstream.benchmarks.paper.remit.Recipe;
import java.util.function.BiConsumer;

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
  /** By another hand again, given to tuning since. */
  LATEST,
  /** As the payers' of public samples might look that were never published; tuned on since. */
  KIN,
  /** After what large payers print, by another hand; given to tuning since. */
  WILD,
  /** Of ordinary difficulty, by a hand that has not read the engine; given to tuning. */
  ORDINARY,
  /** By the same hand and as hard, for figures alone: nobody looks into these or tunes on them. */
  SEALED,
  /** As ordinary, by another hand that has not read the engine either. */
  PLAIN,
  /** As plain again, by one more hand that has not read the engine; given to tuning since. */
  EVERYDAY;

  /** Its folder where documents are written. */
  public String folder() {
    return switch (this) {
      case HELD_OUT -> "heldout";
      case LATEST -> "fresh";
      case KIN -> "kin";
      case WILD -> "wild";
      case ORDINARY -> "ordinary";
      case SEALED -> "sealed";
      case PLAIN -> "plain";
      case EVERYDAY -> "everyday";
      case TUNING, FURTHER, FRESH, UNSEEN, COMMON -> "tuning";
    };
  }

  /** One of its layouts. */
  public Layout layout(
      String name,
      String type,
      String payer,
      IdForms ids,
      Recipe recipe,
      Style style,
      Sheet sheet,
      BiConsumer<Ink, Form> drawing) {
    return new Layout(name, this, type, payer, ids, recipe, style, sheet, drawing);
  }
}
