package io.remitstream.workers.notification;

import io.github.resilience4j.core.IntervalFunction;
import io.remitstream.streaming.notification.Notification.State;
import io.remitstream.workers.notification.provider.ProviderAway;
import java.time.Duration;

/**
 * When a message that was not taken is tried again: after {@code firstBackoff}, four times as long
 * after each further failure, each ±20 %, and never before the provider wants it.
 */
final class Patience {

  private static final double GROWTH = 4;
  private static final double SPREAD = 0.2;
  private static final Duration ASIDE = Duration.ofSeconds(10);

  private final int attempts;
  private final IntervalFunction backoff;

  Patience(SendingSettings settings) {
    this.attempts = settings.attempts();
    this.backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.firstBackoff(), GROWTH, SPREAD, settings.longestBackoff());
  }

  /**
   * @param made attempts so far, this one too
   */
  End with(int made, ProviderAway away) {
    if (away.isSpared()) {
      return End.again(away.code(), away.waiting(), false);
    }
    return made >= attempts
        ? End.failed(State.FAILED, away.code())
        : End.again(away.code(), longer(away.waiting(), after(made)), true);
  }

  /** Nothing of the message's own kept it from going: the attempt does not count. */
  End aside(String problem) {
    return End.again(problem, ASIDE, false);
  }

  private Duration after(int made) {
    return Duration.ofMillis(backoff.apply(Math.max(1, made)));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
