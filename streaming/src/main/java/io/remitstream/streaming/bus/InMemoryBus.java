package io.remitstream.streaming.bus;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A {@link Bus} within one process, with one partition a topic, that forgets with the process. */
public final class InMemoryBus implements Bus {

  private final Map<Topic, InMemoryTopic> topics = new ConcurrentHashMap<>();
  private final Deliveries deliveries;

  public InMemoryBus(BusSettings settings) {
    this.deliveries = new Deliveries(this, settings, new SimpleMeterRegistry(), Clock.systemUTC());
  }

  @Override
  public Flux<Message> publish(Topic topic, Flux<Message> messages) {
    return messages.doOnNext(topic(topic)::append);
  }

  /** A second member of a group is not kept from the first one's messages. */
  @Override
  public Mono<Void> consume(Topic topic, String group, MessageHandler handler) {
    return Mono.defer(() -> consume(topic(topic), group, deliverer(topic, group, handler)));
  }

  private MessageHandler deliverer(Topic topic, String group, MessageHandler handler) {
    return message -> deliveries.deliver(topic, group, message, handler);
  }

  private static Mono<Void> consume(InMemoryTopic log, String group, MessageHandler deliverer) {
    return log.from(log.handled(group))
        .concatMap(message -> deliverer.handle(message).doOnSuccess(done -> log.advance(group)), 1)
        .then();
  }

  @Override
  public Flux<Message> tail(Topic topic, Runnable whenListening) {
    return Flux.defer(() -> listen(topic(topic), whenListening));
  }

  private static Flux<Message> listen(InMemoryTopic log, Runnable whenListening) {
    int end = log.size();
    whenListening.run();
    return log.from(end).filter(message -> !DeadLetter.isForOneGroup(message));
  }

  @Override
  public Mono<Long> drain(Topic topic, String group, MessageHandler handler) {
    return Mono.defer(() -> drain(topic(topic), group, handler));
  }

  private static Mono<Long> drain(InMemoryTopic log, String group, MessageHandler handler) {
    int waiting = log.size() - log.handled(group);
    return log.from(log.handled(group))
        .take(waiting)
        .concatMap(
            message ->
                handler.handle(message).doOnSuccess(done -> log.advance(group)).thenReturn(message),
            1)
        .count();
  }

  /** Whether nothing of what is there now would be given to the group again. */
  boolean hasHandledAll(Topic topic, String group) {
    InMemoryTopic log = topic(topic);
    return log.handled(group) >= log.size();
  }

  private InMemoryTopic topic(Topic topic) {
    return topics.computeIfAbsent(topic, name -> new InMemoryTopic());
  }
}
