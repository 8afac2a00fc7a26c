package io.remitstream.workers.notification;

import io.remitstream.streaming.notification.Notification.State;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param pause until the next one, where the state is {@code DUE}
 * @param counted whether the attempt was one
 */
record End(
    State state,
    @Nullable String problem,
    @Nullable String provider,
    @Nullable String providerId,
    Duration pause,
    boolean counted) {

  static End sent(String provider, @Nullable String providerId) {
    return new End(State.SENT, null, provider, providerId, Duration.ZERO, true);
  }

  static End failed(State state, String problem) {
    return new End(state, problem, null, null, Duration.ZERO, true);
  }

  static End again(String problem, Duration pause, boolean counted) {
    return new End(State.DUE, problem, null, null, pause, counted);
  }
}
