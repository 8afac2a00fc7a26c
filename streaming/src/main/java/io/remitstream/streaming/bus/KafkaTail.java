package io.remitstream.streaming.bus;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.kafka.receiver.KafkaReceiver;
import reactor.kafka.receiver.ReceiverOptions;
import reactor.kafka.receiver.ReceiverPartition;
import reactor.kafka.receiver.ReceiverRecord;

/**
 * One listener's side: all partitions, from where they end when it begins. It keeps its places, so
 * that after a broken connection it goes on where it was.
 */
final class KafkaTail {

  private final Topic topic;
  private final KafkaClients clients;
  private final KafkaOffsets offsets;
  private final BusSettings settings;
  private final Scheduler blocking;
  private final Runnable whenListening;
  private final AtomicBoolean listening = new AtomicBoolean();
  private final Map<TopicPartition, Long> places = new ConcurrentHashMap<>();

  KafkaTail(
      Topic topic,
      KafkaClients clients,
      KafkaOffsets offsets,
      BusSettings settings,
      Scheduler blocking,
      Runnable whenListening) {
    this.topic = topic;
    this.clients = clients;
    this.offsets = offsets;
    this.settings = settings;
    this.blocking = blocking;
    this.whenListening = whenListening;
  }

  /** Until cancelled, or Kafka's client gives up; then it may be subscribed again. */
  Flux<Message> messages() {
    return places()
        .flatMapMany(this::received)
        .publishOn(Schedulers.parallel(), settings.ahead())
        .doOnNext(this::advance)
        .map(KafkaMessages::message)
        .filter(message -> !DeadLetter.isForOneGroup(message));
  }

  private Mono<Map<TopicPartition, Long>> places() {
    return Mono.defer(() -> places.isEmpty() ? offsets.ends(topic) : Mono.just(places))
        .doOnNext(ends -> ends.forEach(places::putIfAbsent));
  }

  private Flux<ReceiverRecord<String, byte[]>> received(Map<TopicPartition, Long> from) {
    return Flux.defer(() -> KafkaReceiver.create(options(from)).receive()).subscribeOn(blocking);
  }

  private ReceiverOptions<String, byte[]> options(Map<TopicPartition, Long> from) {
    return clients
        .listener()
        .assignment(from.keySet())
        .addAssignListener(partitions -> partitions.forEach(this::takePlace))
        .addAssignListener(partitions -> announceOnce());
  }

  private void takePlace(ReceiverPartition partition) {
    partition.seek(places.getOrDefault(partition.topicPartition(), 0L));
  }

  private void announceOnce() {
    if (listening.compareAndSet(false, true)) {
      whenListening.run();
    }
  }

  private void advance(ReceiverRecord<String, byte[]> record) {
    places.put(record.receiverOffset().topicPartition(), record.offset() + 1);
  }
}
