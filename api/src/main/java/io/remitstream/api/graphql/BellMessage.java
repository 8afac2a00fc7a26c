package io.remitstream.api.graphql;

import io.remitstream.api.live.LiveSignal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What listeners to bells get; the classes have the names of the schema's types. */
sealed interface BellMessage permits NotificationCreated, Reset {

  /**
   * Null where a signal tells of nothing new in such a bell.
   *
   * @param contact whose bell; null for all
   */
  static @Nullable BellMessage of(LiveSignal signal, @Nullable UUID contact) {
    return switch (signal) {
      case LiveSignal.Happened(var happened) -> NotificationCreated.of(happened.event(), contact);
      case LiveSignal.Reset(var cursor, var reason) -> new Reset(cursor.toString(), reason.name());
      case LiveSignal.Ready ready -> null;
      case LiveSignal.Progressed progressed -> null;
    };
  }
}
