package io.remitstream.api.live;

import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.event.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * What a listener wants to hear.
 *
 * @param after the last place that it knows; null for what comes from now on
 * @param document only this one; null for all of the tenant's
 */
public record Listening(@Nullable Cursor after, @Nullable DocumentId document) {

  public static Listening from(@Nullable Cursor after) {
    return new Listening(after, null);
  }

  /** Whether a signal is part of it; begins and resets always are. */
  boolean hears(LiveSignal signal) {
    return document == null
        || switch (signal) {
          case LiveSignal.Happened(LiveEvent event) ->
              event.event().subject().equals(document.toString());
          case LiveSignal.Progressed(var progress) ->
              progress.documentId().equals(document.value());
          case LiveSignal.Ready ready -> true;
          case LiveSignal.Reset reset -> true;
        };
  }
}
