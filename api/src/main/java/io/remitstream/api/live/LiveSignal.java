package io.remitstream.api.live;

import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.LogPage;

/** What a listener gets. */
public sealed interface LiveSignal {

  /** Where the stream begins. Once, first. */
  record Ready(Cursor cursor) implements LiveSignal {}

  /** An event of the log: each once, in order, without a hole. */
  record Happened(LiveEvent event) implements LiveSignal {}

  /** The history asked for is gone; the stream goes on from {@code cursor}. */
  record Reset(Cursor cursor, LogPage.Reason reason) implements LiveSignal {}

  /** How far a document has come; newest wins, and none of them is in the log. */
  record Progressed(DocumentProgress progress) implements LiveSignal {}
}
