package io.remitstream.workers.webhook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * How much of the machine a tenant with a backlog gets while others have something now and then: a
 * little at a time, and after each a rest in proportion to what it took. Whatever the machine can
 * do, most of its time is then left to those whose deliveries should be instant.
 */
final class Pace {

  /** In a turn, about. */
  static final int DELIVERIES = 50;

  private static final int RESTS = 3;
  private static final Duration LONGEST_REST = Duration.ofMillis(500);
  private static final Duration LATELY = Duration.ofSeconds(2);
  private static final int MOST_REMEMBERED = 100;

  private final Cache<UUID, UUID> lately;

  /**
   * @param nanos a clock such as {@link System#nanoTime}
   */
  Pace(LongSupplier nanos) {
    this.lately =
        Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(LATELY)
            .ticker(nanos::getAsLong)
            .build();
  }

  /** This one had little to be told of. */
  void served(UUID tenant) {
    lately.put(tenant, tenant);
  }

  /** Whether others than this one had something lately. */
  boolean isShared(UUID tenant) {
    return lately.asMap().keySet().stream().anyMatch(other -> !other.equals(tenant));
  }

  /** The work, and the rest after it. */
  <T> Mono<T> rested(Mono<T> work) {
    return work.elapsed().delayUntil(done -> Mono.delay(rest(done.getT1()))).map(Tuple2::getT2);
  }

  private static Duration rest(long tookMillis) {
    Duration rest = Duration.ofMillis(Math.max(1, tookMillis)).multipliedBy(RESTS);
    return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
  }
}
