package io.remitstream.workers.webhook;

import io.remitstream.streaming.webhook.DeliveryKind;
import io.remitstream.streaming.webhook.DeliveryState;
import io.remitstream.streaming.webhook.EndpointReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written of an attempt.
 *
 * @param dueAt of the next attempt; null where there is none
 * @param notBefore until when its endpoint is left alone; null where it need not be
 * @param response the sealed answer
 */
record Outcome(
    Taken taken,
    Answer answer,
    DeliveryState state,
    @Nullable Instant dueAt,
    @Nullable Instant notBefore,
    Instant at,
    int latencyMillis,
    byte @Nullable [] response) {

  Outcome leftAloneUntil(Instant later) {
    return new Outcome(taken, answer, state, dueAt, later, at, latencyMillis, response);
  }

  /** Whether the endpoint's row says something else afterwards. */
  boolean concernsEndpoint() {
    return !answer.delivered() || taken.failing() || proves();
  }

  /** The endpoint has shown that it knows its secret. */
  boolean proves() {
    return answer.delivered() && isChallenge();
  }

  private boolean isChallenge() {
    return taken.kind() == DeliveryKind.CHALLENGE;
  }

  /** Why its endpoint is to be disabled; null where it is not. */
  @Nullable EndpointReason disables() {
    if (answer.gone()) {
      return EndpointReason.GONE;
    }
    return isChallenge() && state == DeliveryState.FAILED ? EndpointReason.CHALLENGE : null;
  }
}
