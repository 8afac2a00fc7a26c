package io.remitstream.streaming.bus;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries messages between processes, each at least once and in the order of its key. A lifecycle
 * class subscribes to {@link #consume} and {@link #tail} and disposes of them; both outlive an
 * absence of the bus.
 */
public interface Bus {

  /**
   * Publishes the messages in order and gives each back, in order, once it is durable. Fails with
   * {@link io.remitstream.streaming.fault.Unavailable} on the first that is not durable in time;
   * that one, and any that were not given back yet, may be on the bus or not.
   */
  Flux<Message> publish(Topic topic, Flux<Message> messages);

  /** As {@link #publish(Topic, Flux)}; completes once the message is durable. */
  default Mono<Void> publish(Topic topic, Message message) {
    return publish(topic, Flux.just(message)).then();
  }

  /**
   * Handles the topic's messages as one of a group: the group's members share the keys, and each
   * key's messages are handled one after the other. A new group begins with the oldest message
   * kept.
   *
   * <p>A message counts as handled when the handler completes. A handler that fails is tried again,
   * as {@link BusSettings} says; in the end the message goes to {@link Topic#DEAD_LETTERS} with the
   * type of the failure, and the next one follows. Never completes; does nothing until subscribed.
   */
  Mono<Void> consume(Topic topic, String group, MessageHandler handler);

  /**
   * Every message published from now on, for everybody who asks: no group, nothing acknowledged,
   * not kept for whoever is away. Never completes.
   *
   * @param whenListening runs once, as soon as whatever is published is sure to arrive: what was
   *     there before is to be looked up after it
   */
  Flux<Message> tail(Topic topic, Runnable whenListening);

  /** As {@link #tail(Topic, Runnable)}, for whom the moment does not matter. */
  default Flux<Message> tail(Topic topic) {
    return tail(topic, () -> {});
  }

  /**
   * Handles, one after the other, what the group has not handled yet and is there now; then
   * completes with their number. The first failure ends it; the next call begins with that message.
   * One call at a time.
   */
  Mono<Long> drain(Topic topic, String group, MessageHandler handler);
}
