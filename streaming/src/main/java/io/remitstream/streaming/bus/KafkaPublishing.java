package io.remitstream.streaming.bus;

import io.remitstream.streaming.fault.Unavailable;
import org.apache.kafka.common.KafkaException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.kafka.sender.KafkaSender;

/** The producer's side: in order, each message given back once it is durable. */
final class KafkaPublishing implements AutoCloseable {

  private static final int IN_FLIGHT = 256;

  private final KafkaSender<String, byte[]> sender;
  private final Scheduler blocking;

  /** Sending may wait for Kafka's metadata, hence a scheduler whose threads may. */
  KafkaPublishing(KafkaClients clients, Scheduler blocking) {
    this.sender = KafkaSender.create(clients.sender().maxInFlight(IN_FLIGHT));
    this.blocking = blocking;
  }

  Flux<Message> publish(Topic topic, Flux<Message> messages) {
    return producing()
        .thenMany(messages.publishOn(blocking, IN_FLIGHT))
        .flatMapSequential(message -> sent(topic, message), IN_FLIGHT)
        .onErrorMap(KafkaException.class, away -> new Unavailable("bus", away));
  }

  /** The producer is there before the first message, so that none overtakes it. */
  private Mono<Boolean> producing() {
    return Mono.defer(() -> sender.doOnProducer(producer -> true)).subscribeOn(blocking);
  }

  private Mono<Message> sent(Topic topic, Message message) {
    return sender
        .send(Mono.just(KafkaMessages.record(topic, message)))
        .next()
        .map(result -> result.correlationMetadata());
  }

  @Override
  public void close() {
    sender.close();
  }
}
