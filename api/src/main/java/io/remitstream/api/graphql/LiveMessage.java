package io.remitstream.api.graphql;

import io.remitstream.api.live.LiveSignal;
import org.jspecify.annotations.Nullable;

/** What the log's subscribers get; the classes have the names of the schema's types. */
sealed interface LiveMessage permits DocumentEvent, Reset {

  String DOCUMENTS = "document.";

  /** Null where a signal is no part of the log, or tells of no document. */
  static @Nullable LiveMessage of(LiveSignal signal) {
    return switch (signal) {
      case LiveSignal.Happened(var happened) ->
          happened.event().type().startsWith(DOCUMENTS) ? DocumentEvent.of(happened.event()) : null;
      case LiveSignal.Reset(var cursor, var reason) -> new Reset(cursor.toString(), reason.name());
      case LiveSignal.Ready ready -> null;
      case LiveSignal.Progressed progressed -> null;
    };
  }
}
