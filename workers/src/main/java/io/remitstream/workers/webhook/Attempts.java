package io.remitstream.workers.webhook;

import io.remitstream.streaming.webhook.AttemptOutcome;
import io.remitstream.streaming.webhook.DeliveryState;
import io.remitstream.streaming.webhook.EndpointVault.OpenEndpoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** One attempt from its lease to what is to be written of it; never fails. */
final class Attempts {

  private static final int TOO_MANY = 429;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int GATEWAY_TIMEOUT = 504;

  private final Endpoints endpoints;
  private final Sender sender;
  private final Schedule schedule;
  private final Breakers breakers;
  private final WebhookMeters meters;
  private final Clock clock;

  Attempts(
      Endpoints endpoints,
      Sender sender,
      Schedule schedule,
      Breakers breakers,
      WebhookMeters meters,
      Clock clock) {
    this.endpoints = endpoints;
    this.sender = sender;
    this.schedule = schedule;
    this.breakers = breakers;
    this.meters = meters;
    this.clock = clock;
  }

  Mono<Outcome> of(Taken taken) {
    return endpoints
        .get(taken.endpoint())
        .flatMap(open -> sent(taken, open))
        .switchIfEmpty(Mono.fromSupplier(() -> unsent(taken)))
        .onErrorResume(error -> Mono.fromSupplier(() -> unsent(taken)));
  }

  private Mono<Outcome> sent(Taken taken, OpenEndpoint open) {
    Instant at = clock.instant();
    if (taken.first()) {
      meters.firstAttempt(Duration.between(taken.createdAt(), at));
    }
    return sender.send(taken, open).map(answer -> judged(taken, open, answer, at));
  }

  private Outcome unsent(Taken taken) {
    return judged(taken, null, Answer.without(AttemptOutcome.MISCONFIGURED), clock.instant());
  }

  private Outcome judged(Taken taken, @Nullable OpenEndpoint open, Answer answer, Instant at) {
    Instant now = clock.instant();
    Duration latency = Duration.between(at, now);
    meters.attempt(answer.outcome(), latency);
    Optional<Instant> next =
        answer.delivered()
            ? Optional.empty()
            : schedule.next(taken.attempt(), now, answer.retryAfter());
    return new Outcome(
        taken,
        answer,
        answer.delivered()
            ? DeliveryState.DELIVERED
            : next.isPresent() ? DeliveryState.DUE : DeliveryState.FAILED,
        next.orElse(null),
        leftAloneUntil(taken, answer, now),
        at,
        Math.toIntExact(latency.toMillis()),
        open == null || answer.body().isEmpty()
            ? null
            : open.sealResponse(taken.id(), taken.attempt(), answer.body()));
  }

  /** The later of what its breaker says and, where it is overloaded, what it asks for itself. */
  private @Nullable Instant leftAloneUntil(Taken taken, Answer answer, Instant now) {
    Instant breaker = breakers.record(taken.endpoint(), answer.delivered(), now);
    Duration asked = answer.retryAfter();
    if (asked == null || !overloaded(answer)) {
      return breaker;
    }
    Instant own = now.plus(schedule.bounded(asked));
    return breaker == null || own.isAfter(breaker) ? own : breaker;
  }

  private static boolean overloaded(Answer answer) {
    Integer status = answer.status();
    return status != null
        && switch (status) {
          case TOO_MANY, BAD_GATEWAY, UNAVAILABLE, GATEWAY_TIMEOUT -> true;
          default -> false;
        };
  }
}
