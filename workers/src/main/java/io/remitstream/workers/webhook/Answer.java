package io.remitstream.workers.webhook;

import io.remitstream.streaming.webhook.AttemptOutcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt.
 *
 * @param body the first KiB of what was answered
 * @param retryAfter what the receiver asked for
 */
record Answer(
    AttemptOutcome outcome, @Nullable Integer status, String body, @Nullable Duration retryAfter) {

  private static final int GONE = 410;

  static Answer without(AttemptOutcome outcome) {
    return new Answer(outcome, null, "", null);
  }

  boolean delivered() {
    return outcome == AttemptOutcome.DELIVERED;
  }

  boolean gone() {
    return status != null && status == GONE;
  }
}
