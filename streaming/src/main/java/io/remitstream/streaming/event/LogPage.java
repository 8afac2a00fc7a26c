package io.remitstream.streaming.event;

import java.util.List;

/** What a reader of the log gets for its cursor. */
public sealed interface LogPage {

  /** Where to go on from. */
  Cursor next();

  /** The events after the cursor, in order and without a hole; empty at the head. */
  record Events(List<Event> events, Cursor next) implements LogPage {}

  /**
   * The history asked for is gone: trimmed, or of a log that has since been restored. Reading goes
   * on from {@code next}.
   */
  record Reset(Cursor next, Reason reason) implements LogPage {}

  /** Why a reader cannot go on from its cursor; clients must expect further values. */
  enum Reason {
    /** The events after the cursor are no longer kept. */
    TRIMMED,
    /** The cursor is of a log that has since been restored. */
    EPOCH
  }
}
