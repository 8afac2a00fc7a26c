package io.remitstream.streaming.bus;

import reactor.core.publisher.Mono;

/** Does what a message asks for. May see a message twice, so twice must do no more than once. */
@FunctionalInterface
public interface MessageHandler {

  Mono<Void> handle(Message message);
}
