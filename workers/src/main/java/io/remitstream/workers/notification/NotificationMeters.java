package io.remitstream.workers.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Notification.State;
import java.util.Locale;
import reactor.core.publisher.Mono;

/** What is measured of notifications; no label names a tenant or a contact. */
final class NotificationMeters {

  private static final String ATTEMPTS = "remitstream.notification.attempts";

  private final MeterRegistry registry;

  NotificationMeters(MeterRegistry registry) {
    this.registry = registry;
    timer(Channel.EMAIL, State.SENT);
  }

  Mono<End> timed(Mono<End> attempt, Channel channel) {
    return Mono.defer(
        () -> {
          Timer.Sample began = Timer.start(registry);
          return attempt.doOnNext(end -> began.stop(timer(channel, end.state())));
        });
  }

  private Timer timer(Channel channel, State state) {
    return registry.timer(
        ATTEMPTS,
        "channel",
        channel.name().toLowerCase(Locale.ROOT),
        "outcome",
        state.name().toLowerCase(Locale.ROOT));
  }
}
