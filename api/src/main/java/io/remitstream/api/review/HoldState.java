package io.remitstream.api.review;

import org.jspecify.annotations.Nullable;

/** Whether a document can be reviewed just now; who holds it is not told. */
public enum HoldState {
  FREE,
  /** By the caller. */
  OWN,
  /** By somebody else. */
  HELD;

  public static HoldState of(@Nullable String holder, String subject) {
    if (holder == null) {
      return FREE;
    }
    return holder.equals(subject) ? OWN : HELD;
  }
}
