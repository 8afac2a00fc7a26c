package io.remitstream.streaming.bus;

import io.remitstream.streaming.fault.Unavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** One topic's messages, and how far each group has come. */
final class InMemoryTopic {

  private static final int MOST = 1_000_000;

  private final List<Message> messages = new ArrayList<>();
  private final Map<String, Integer> handled = new HashMap<>();
  private final Sinks.Many<Integer> sizes = Sinks.many().replay().latestOrDefault(0);

  /** Sizes are emitted under the lock, so they only grow; their listeners have a thread each. */
  synchronized void append(Message message) {
    if (messages.size() == MOST) {
      throw new Unavailable("bus");
    }
    messages.add(message);
    sizes.tryEmitNext(messages.size()).orThrow();
  }

  synchronized int size() {
    return messages.size();
  }

  synchronized int handled(String group) {
    return handled.getOrDefault(group, 0);
  }

  synchronized void advance(String group) {
    handled.merge(group, 1, Integer::sum);
  }

  /** All messages from this one on, as they come. */
  Flux<Message> from(int start) {
    return Flux.defer(
        () -> {
          var next = new AtomicInteger(start);
          return sizes
              .asFlux()
              .onBackpressureLatest()
              .publishOn(Schedulers.parallel(), 1)
              .concatMapIterable(size -> between(next.getAndAccumulate(size, Math::max), size), 1);
        });
  }

  private synchronized List<Message> between(int from, int to) {
    return from < to ? List.copyOf(messages.subList(from, to)) : List.of();
  }
}
