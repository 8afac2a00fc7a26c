package io.remitstream.workers.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.remitstream.streaming.webhook.AttemptOutcome;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** What deliveries tell of themselves: attempts by outcome, and how soon first ones are made. */
final class WebhookMeters {

  private final MeterRegistry meters;
  private final Timer first;
  private final AtomicInteger underWay = new AtomicInteger();

  WebhookMeters(MeterRegistry meters) {
    this.meters = meters;
    this.first =
        Timer.builder("remitstream.webhook.first.attempt")
            .description("From a delivery's making to its first attempt")
            .register(meters);
    Gauge.builder("remitstream.webhook.in.flight", underWay, AtomicInteger::get)
        .description("Deliveries under way in this process")
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

  /** Taken and not yet written. */
  AtomicInteger underWay() {
    return underWay;
  }
}
