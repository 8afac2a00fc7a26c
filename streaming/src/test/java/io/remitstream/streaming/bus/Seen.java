package io.remitstream.streaming.bus;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A handler that remembers what it saw, for a test to wait for. */
final class Seen implements MessageHandler {

  private static final Duration CONTENTION = Duration.ofSeconds(1);

  private final Sinks.Many<Message> all = Sinks.many().replay().all();

  @Override
  public Mono<Void> handle(Message message) {
    return Mono.fromRunnable(() -> add(message));
  }

  void add(Message message) {
    all.emitNext(message, Sinks.EmitFailureHandler.busyLooping(CONTENTION));
  }

  /** What was seen so far and will be seen. */
  Flux<Message> messages() {
    return all.asFlux();
  }

  Flux<String> texts() {
    return messages().map(BusCast::text);
  }

  Flux<String> headers(String name) {
    return messages().map(message -> message.headers().getOrDefault(name, ""));
  }
}
