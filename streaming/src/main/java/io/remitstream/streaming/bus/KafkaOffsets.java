package io.remitstream.streaming.bus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Where a topic's partitions begin and end, and how far a group has come. Asked seldom, so each
 * question has a client of its own.
 */
final class KafkaOffsets {

  private final KafkaClients clients;
  private final Scheduler blocking;

  KafkaOffsets(KafkaClients clients, Scheduler blocking) {
    this.clients = clients;
    this.blocking = blocking;
  }

  /** The offset that each partition's next message will have. */
  Mono<Map<TopicPartition, Long>> ends(Topic topic) {
    return asking(admin -> ends(admin, topic));
  }

  /** What the group has not handled yet and is there now. */
  Mono<Backlog> backlog(Topic topic, String group) {
    return asking(admin -> Mono.zip(starts(admin, topic, group), ends(admin, topic), Backlog::new));
  }

  private static Mono<Map<TopicPartition, Long>> ends(Admin admin, Topic topic) {
    return partitions(admin, topic)
        .flatMap(partitions -> offsets(admin, partitions, OffsetSpec.latest()));
  }

  private static Mono<Map<TopicPartition, Long>> starts(Admin admin, Topic topic, String group) {
    return partitions(admin, topic)
        .flatMap(partitions -> offsets(admin, partitions, OffsetSpec.earliest()))
        .zipWith(handled(admin, group), KafkaOffsets::later);
  }

  private static Mono<List<TopicPartition>> partitions(Admin admin, Topic topic) {
    return answer(() -> admin.describeTopics(List.of(topic.name())).allTopicNames())
        .flatMapIterable(Map::values)
        .flatMapIterable(found -> partitions(topic, found))
        .collectList();
  }

  private static List<TopicPartition> partitions(Topic topic, TopicDescription found) {
    return found.partitions().stream()
        .map(partition -> new TopicPartition(topic.name(), partition.partition()))
        .toList();
  }

  private static Mono<Map<TopicPartition, Long>> offsets(
      Admin admin, List<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> specs =
        partitions.stream().collect(Collectors.toMap(Function.identity(), partition -> which));
    return answer(() -> admin.listOffsets(specs).all()).map(KafkaOffsets::plain);
  }

  private static Map<TopicPartition, Long> plain(Map<TopicPartition, ListOffsetsResultInfo> found) {
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  private static Mono<Map<TopicPartition, OffsetAndMetadata>> handled(Admin admin, String group) {
    return answer(() -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
  }

  /** Retention may have taken what was not handled. */
  private static Map<TopicPartition, Long> later(
      Map<TopicPartition, Long> earliest, Map<TopicPartition, OffsetAndMetadata> handled) {
    var starts = new HashMap<>(earliest);
    handled.forEach(
        (partition, committed) ->
            starts.computeIfPresent(
                partition, (same, first) -> Math.max(first, committed.offset())));
    return starts;
  }

  private <T> Mono<T> asking(Function<Admin, Mono<T>> questions) {
    return Mono.usingWhen(
        Mono.fromCallable(clients::admin).subscribeOn(blocking),
        questions,
        admin -> Mono.fromRunnable(admin::close).subscribeOn(blocking));
  }

  /** Kafka answers on a thread of its own, which must not be kept. */
  private static <T> Mono<T> answer(Supplier<KafkaFuture<T>> question) {
    return Mono.fromCompletionStage(() -> question.get().toCompletionStage())
        .publishOn(Schedulers.parallel());
  }
}
