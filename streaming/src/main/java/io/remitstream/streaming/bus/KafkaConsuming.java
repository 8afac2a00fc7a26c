package io.remitstream.streaming.bus;

import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.kafka.receiver.KafkaReceiver;
import reactor.kafka.receiver.ReceiverOptions;
import reactor.kafka.receiver.ReceiverRecord;

/** A group's side: one lane a partition, each message acknowledged after its handler. */
final class KafkaConsuming {

  /** Lanes at work at once; a topic has fewer partitions than that. */
  private static final int LANES = 256;

  private final KafkaClients clients;
  private final KafkaOffsets offsets;
  private final BusSettings settings;
  private final Scheduler blocking;

  KafkaConsuming(
      KafkaClients clients, KafkaOffsets offsets, BusSettings settings, Scheduler blocking) {
    this.clients = clients;
    this.offsets = offsets;
    this.settings = settings;
    this.blocking = blocking;
  }

  /** Until cancelled, or Kafka's client gives up. */
  Flux<Void> consume(Topic topic, String group, MessageHandler deliverer) {
    return received(clients.member(group).subscription(Set.of(topic.name())))
        .groupBy(ReceiverRecord::partition, LANES + settings.ahead())
        .flatMap(lane -> handleInTurn(lane, deliverer), LANES);
  }

  private Flux<Void> handleInTurn(
      Flux<ReceiverRecord<String, byte[]>> lane, MessageHandler deliverer) {
    return lane.publishOn(Schedulers.parallel(), settings.ahead())
        .concatMap(record -> handle(record, deliverer), 1);
  }

  private static Mono<Void> handle(
      ReceiverRecord<String, byte[]> record, MessageHandler deliverer) {
    return deliverer
        .handle(KafkaMessages.message(record))
        .doOnSuccess(done -> record.receiverOffset().acknowledge());
  }

  /** Up to where the topic ends now. */
  Mono<Long> drain(Topic topic, String group, MessageHandler handler) {
    return offsets
        .backlog(topic, group)
        .filter(backlog -> !backlog.isEmpty())
        .flatMap(backlog -> drain(backlog, group, handler))
        .defaultIfEmpty(0L);
  }

  private Mono<Long> drain(Backlog backlog, String group, MessageHandler handler) {
    Set<TopicPartition> left = new HashSet<>(backlog.partitions());
    return received(assigned(clients.member(group), backlog))
        .publishOn(Schedulers.parallel(), settings.ahead())
        .filter(record -> backlog.holds(partition(record), record.offset()))
        .concatMap(record -> handleAndKeep(record, backlog, handler), 1)
        .doOnNext(record -> forgetIfLast(record, backlog, left))
        .takeUntil(record -> left.isEmpty())
        .count();
  }

  private static ReceiverOptions<String, byte[]> assigned(
      ReceiverOptions<String, byte[]> options, Backlog backlog) {
    return options
        .assignment(backlog.partitions())
        .addAssignListener(
            partitions ->
                partitions.forEach(
                    partition -> partition.seek(backlog.start(partition.topicPartition()))));
  }

  /** Only a partition's last commit is waited for: each takes a tenth of a second. */
  private static Mono<ReceiverRecord<String, byte[]>> handleAndKeep(
      ReceiverRecord<String, byte[]> record, Backlog backlog, MessageHandler handler) {
    var offset = record.receiverOffset();
    return handler
        .handle(KafkaMessages.message(record))
        .then(
            backlog.endsWith(partition(record), record.offset())
                ? offset.commit()
                : Mono.<Void>fromRunnable(offset::acknowledge))
        .thenReturn(record);
  }

  private static void forgetIfLast(
      ReceiverRecord<String, byte[]> record, Backlog backlog, Set<TopicPartition> left) {
    if (backlog.endsWith(partition(record), record.offset())) {
      left.remove(partition(record));
    }
  }

  private static TopicPartition partition(ReceiverRecord<String, byte[]> record) {
    return record.receiverOffset().topicPartition();
  }

  private Flux<ReceiverRecord<String, byte[]>> received(ReceiverOptions<String, byte[]> options) {
    return Flux.defer(() -> KafkaReceiver.create(options).receive()).subscribeOn(blocking);
  }
}
