package io.remitstream.streaming.bus;

import io.remitstream.streaming.fault.Unavailable;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.kafka.sender.KafkaSender;

/** The producer's side: in order, each message given back once it is durable. */
final class KafkaPublishing implements AutoCloseable {

  private static final int IN_FLIGHT = 256;
  private static final Duration FOR_GOOD = Duration.ofMillis(Long.MAX_VALUE);

  private final KafkaClients clients;
  private final Scheduler blocking;
  private final Mono<KafkaSender<String, byte[]>> sender;
  private final Disposable.Swap producing = Disposables.swap();

  /** Sending may wait for Kafka's metadata, hence a scheduler whose threads may. */
  KafkaPublishing(KafkaClients clients, Scheduler blocking) {
    this.clients = clients;
    this.blocking = blocking;
    this.sender =
        Mono.defer(this::begun)
            .subscribeOn(blocking)
            .cache(begun -> FOR_GOOD, failure -> Duration.ZERO, () -> Duration.ZERO);
  }

  Flux<Message> publish(Topic topic, Flux<Message> messages) {
    return sender
        .flatMapMany(begun -> publish(begun, topic, messages))
        .onErrorMap(KafkaException.class, away -> new Unavailable("bus", away));
  }

  private Flux<Message> publish(
      KafkaSender<String, byte[]> begun, Topic topic, Flux<Message> messages) {
    return messages
        .publishOn(blocking, IN_FLIGHT)
        .flatMapSequential(message -> sent(begun, topic, message), IN_FLIGHT);
  }

  /**
   * With its producer made, so that no message overtakes the first. A producer cannot be made while
   * no server's name resolves; the next call tries again.
   */
  private Mono<KafkaSender<String, byte[]>> begun() {
    var begun = KafkaSender.create(clients.sender().maxInFlight(IN_FLIGHT));
    return begun
        .doOnProducer(producer -> true)
        .doOnNext(made -> producing.update(begun::close))
        .thenReturn(begun);
  }

  private static Mono<Message> sent(
      KafkaSender<String, byte[]> begun, Topic topic, Message message) {
    return begun
        .send(Mono.just(KafkaMessages.record(topic, message)))
        .next()
        .map(result -> result.correlationMetadata());
  }

  @Override
  public void close() {
    producing.dispose();
  }
}
