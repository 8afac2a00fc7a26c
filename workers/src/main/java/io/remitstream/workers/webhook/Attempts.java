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
        .onErrorComplete()
        .flatMap(open -> sent(taken, open))
        .switchIfEmpty(Mono.fromSupplier(() -> unsent(taken)));
  }

  private Mono<Outcome> sent(Taken taken, OpenEndpoint open) {
    Instant at = clock.instant();
    if (taken.first()) {
      meters.firstAttempt(Duration.between(taken.createdAt(), at));
    }
    return sender.send(taken, open).flatMap(answer -> judged(taken, open, answer, at));
  }

  /** What was answered counts, also where the answer cannot be kept: it is not asked for again. */
  private Mono<Outcome> judged(Taken taken, OpenEndpoint open, Answer answer, Instant at) {
    return Mono.fromSupplier(() -> judged(taken, answer, at, sealed(taken, open, answer)))
        .onErrorResume(error -> Mono.fromSupplier(() -> judged(taken, answer, at, null)));
  }

  private static byte @Nullable [] sealed(Taken taken, OpenEndpoint open, Answer answer) {
    return answer.body().isEmpty()
        ? null
        : open.sealResponse(taken.id(), taken.attempt(), answer.body());
  }

  private Outcome unsent(Taken taken) {
    return judged(taken, Answer.without(AttemptOutcome.MISCONFIGURED), clock.instant(), null);
  }

  private Outcome judged(Taken taken, Answer answer, Instant at, byte @Nullable [] response) {
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
        overloadedUntil(answer, now),
        at,
        Math.toIntExact(latency.toMillis()),
        response);
  }

  /** Until when an overloaded receiver asks to be left alone; null where it does not. */
  private @Nullable Instant overloadedUntil(Answer answer, Instant now) {
    Duration asked = answer.retryAfter();
    return asked == null || !overloaded(answer) ? null : now.plus(schedule.bounded(asked));
  }

  /**
   * The outcome with the later of what its receiver and its breaker say. A breaker is a lock: one
   * outcome after the other, so that no thread that sends ever waits for it.
   */
  Outcome heeded(Outcome outcome) {
    Instant breaker =
        breakers.record(outcome.taken().endpoint(), outcome.answer().delivered(), clock.instant());
    Instant own = outcome.notBefore();
    return breaker == null || (own != null && own.isAfter(breaker))
        ? outcome
        : outcome.leftAloneUntil(breaker);
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
