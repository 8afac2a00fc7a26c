package io.remitstream.workers.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.remitstream.streaming.webhook.AttemptOutcome;
import java.time.Duration;
import java.util.Locale;

/** What deliveries tell of themselves: attempts by outcome, and how soon first ones are made. */
final class WebhookMeters {

  private final MeterRegistry meters;
  private final Timer first;

  WebhookMeters(MeterRegistry meters) {
    this.meters = meters;
    this.first =
        Timer.builder("remitstream.webhook.first.attempt")
            .description("From a delivery's making to its first attempt")
            .register(meters);
  }

  /** Tells how many are under way. */
  void watch(Slots slots) {
    Gauge.builder("remitstream.webhook.in.flight", slots, Slots::underWay)
        .description("Deliveries under way in this process")
        .strongReference(true)
        .register(meters);
    Gauge.builder("remitstream.webhook.lingering", slots, Slots::lingering)
        .description("Of them those that have had no answer for long, and hold no slot any more")
        .strongReference(true)
        .register(meters);
  }

  void firstAttempt(Duration waited) {
    first.record(waited);
  }

  void attempt(AttemptOutcome outcome, Duration latency) {
    meters
        .timer("remitstream.webhook.attempts", "outcome", outcome.name().toLowerCase(Locale.ROOT))
        .record(latency);
  }
}
