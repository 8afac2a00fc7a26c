package io.remitstream.streaming.bus;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Gives messages that could not be handled another chance. */
public final class DeadLetters {

  private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
  private static final String GROUP = "dead-letters-replay";

  private final Bus bus;

  public DeadLetters(Bus bus) {
    this.bus = bus;
  }

  /**
   * Sends every dead letter that is there now back to its topic, for the group that could not
   * handle it; other groups and listeners do not see it again. Completes with their number. What
   * fails again becomes a dead letter again.
   */
  public Mono<Long> replay() {
    return bus.drain(Topic.DEAD_LETTERS, GROUP, this::sendBack)
        .doOnNext(count -> LOG.info("sent {} dead letters back", count));
  }

  private Mono<Void> sendBack(Message letter) {
    return DeadLetter.read(letter)
        .map(dead -> bus.publish(dead.topic(), dead.message()))
        .orElseGet(() -> skip(letter));
  }

  private static Mono<Void> skip(Message letter) {
    return Mono.fromRunnable(
        () -> LOG.warn("no dead letter: headers {}", letter.headers().keySet()));
  }
}
