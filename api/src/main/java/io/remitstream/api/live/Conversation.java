package io.remitstream.api.live;

import io.remitstream.streaming.fault.Fault;
import java.util.Optional;
import reactor.core.publisher.Flux;

/**
 * What is said over one WebSocket, in whatever protocol; that the socket lives, and ends, is {@link
 * Socket}'s. A conversation that wants to end it ends its {@link Connection}.
 */
public interface Conversation {

  /**
   * Takes a text message. A {@link Fault} closes the socket as one that sent a bad message (4400).
   */
  void hear(String text);

  /** What there is to say, as fast as the client takes it. Never ends by itself. */
  Flux<String> say();

  /** What is said before the socket is closed over this; nothing by default. */
  default Optional<String> lastWord(Fault why) {
    return Optional.empty();
  }
}
