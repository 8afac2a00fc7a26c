package io.remitstream.streaming.bus;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * What a group has not handled yet, of those partitions where there is something: from the first
 * offset up to, without, the end.
 */
record Backlog(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {

  Backlog {
    starts = unfinished(starts, ends);
    ends = Map.copyOf(ends);
  }

  private static Map<TopicPartition, Long> unfinished(
      Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
    var unfinished = new HashMap<>(starts);
    unfinished
        .entrySet()
        .removeIf(start -> start.getValue() >= ends.getOrDefault(start.getKey(), 0L));
    return Map.copyOf(unfinished);
  }

  boolean isEmpty() {
    return starts.isEmpty();
  }

  Set<TopicPartition> partitions() {
    return starts.keySet();
  }

  long start(TopicPartition partition) {
    return starts.getOrDefault(partition, 0L);
  }

  boolean holds(TopicPartition partition, long offset) {
    return offset < ends.getOrDefault(partition, 0L);
  }

  boolean endsWith(TopicPartition partition, long offset) {
    return offset + 1 == ends.getOrDefault(partition, 0L);
  }
}
