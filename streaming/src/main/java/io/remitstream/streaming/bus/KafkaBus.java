package io.remitstream.streaming.bus;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** The bus on Kafka. Partitions are few and fixed: a tail does not notice one that is added. */
public final class KafkaBus implements Bus, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaBus.class);
  private static final int BLOCKING_THREADS = 8;
  private static final int WAITING_TASKS = 100_000;

  private final BusSettings settings;
  private final Scheduler blocking =
      Schedulers.newBoundedElastic(BLOCKING_THREADS, WAITING_TASKS, "bus");
  private final KafkaClients clients;
  private final KafkaOffsets offsets;
  private final KafkaPublishing publishing;
  private final KafkaConsuming consuming;
  private final Deliveries deliveries;

  public KafkaBus(BusSettings settings, MeterRegistry meters, Clock clock) {
    this.settings = settings;
    this.clients = new KafkaClients(settings, meters);
    this.offsets = new KafkaOffsets(clients, blocking);
    this.publishing = new KafkaPublishing(clients, blocking);
    this.consuming = new KafkaConsuming(clients, offsets, settings, blocking);
    this.deliveries = new Deliveries(this, settings, meters, clock);
  }

  @Override
  public Flux<Message> publish(Topic topic, Flux<Message> messages) {
    return publishing.publish(topic, messages);
  }

  @Override
  public Mono<Void> consume(Topic topic, String group, MessageHandler handler) {
    deliveries.listening(topic, group);
    return consuming
        .consume(topic, group, message -> deliveries.deliver(topic, group, message, handler))
        .retryWhen(reconnecting("the consumer " + group + " of " + topic))
        .then();
  }

  @Override
  public Flux<Message> tail(Topic topic, Runnable whenListening) {
    return Flux.defer(
        () ->
            new KafkaTail(topic, clients, offsets, settings, blocking, whenListening)
                .messages()
                .retryWhen(reconnecting("the listener to " + topic)));
  }

  @Override
  public Mono<Long> drain(Topic topic, String group, MessageHandler handler) {
    return consuming.drain(topic, group, handler);
  }

  private Retry reconnecting(String who) {
    return Retry.backoff(Long.MAX_VALUE, settings.firstBackoff())
        .maxBackoff(settings.longestBackoff())
        .transientErrors(true)
        .doBeforeRetry(
            lost -> LOG.warn("{} was cut off and connects again: {}", who, type(lost.failure())));
  }

  private static String type(Throwable failure) {
    return failure.getClass().getSimpleName();
  }

  /** Blocks for some seconds at most, while what is under way is finished. */
  @Override
  public void close() {
    publishing.close();
    blocking.dispose();
  }
}
