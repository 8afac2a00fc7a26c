package io.remitstream.workers.sequence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shards that this process leads.
 *
 * @param epochs of each shard's lease: whoever writes under an older one is refused
 */
record Led(SortedMap<Short, Long> epochs) {

  static final Led NOTHING = new Led(Map.of());

  Led(Map<Short, Long> epochs) {
    this(new TreeMap<>(epochs));
  }

  boolean isNothing() {
    return epochs.isEmpty();
  }

  int size() {
    return epochs.size();
  }

  Short[] shards() {
    return epochs.keySet().toArray(Short[]::new);
  }

  String[] names() {
    return epochs.keySet().stream().map(ShardLeases::name).toArray(String[]::new);
  }

  Long[] fences() {
    return epochs.values().toArray(Long[]::new);
  }
}
