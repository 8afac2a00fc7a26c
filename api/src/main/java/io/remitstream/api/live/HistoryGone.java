package io.remitstream.api.live;

import io.remitstream.streaming.event.LogPage;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** The page asked for is no longer there; the answer says where to go on. */
public final class HistoryGone extends Fault {

  private final transient LogPage.Reset reset;

  public HistoryGone(LogPage.Reset reset) {
    super(Kind.GONE, "history-gone", "The events after this cursor are no longer kept.");
    this.reset = reset;
  }

  LogPage.Reset reset() {
    return reset;
  }
}
