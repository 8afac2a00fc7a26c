package io.remitstream.streaming.bus;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the bus is and how patient its users are.
 *
 * @param bootstrapServers {@code host:port}, comma-separated
 * @param ahead messages that a consumer holds, handled or not
 * @param commitInterval how often a group's progress is kept; a crash repeats what came after
 * @param deliveryTimeout how long a message may take to become durable
 * @param retries how often a handler that failed unexpectedly is tried again
 * @param waits how often one is tried again that failed for something passing (a {@link
 *     io.remitstream.streaming.fault.Kind#passing} fault); its partition waits meanwhile
 * @param firstBackoff before the first repetition; doubled, with jitter, for each further one
 * @param longestBackoff and never more than this
 */
@ConfigurationProperties("remitstream.bus")
public record BusSettings(
    @DefaultValue("127.0.0.1:54392") String bootstrapServers,
    @DefaultValue("64") int ahead,
    @DefaultValue("200ms") Duration commitInterval,
    @DefaultValue("30s") Duration deliveryTimeout,
    @DefaultValue("4") int retries,
    @DefaultValue("60") int waits,
    @DefaultValue("200ms") Duration firstBackoff,
    @DefaultValue("10s") Duration longestBackoff) {

  private static final Duration SHORTEST_DELIVERY = Duration.ofSeconds(1);

  public BusSettings {
    require(!bootstrapServers.isBlank(), "bootstrap-servers names no server");
    require(ahead > 0, "ahead must be at least 1");
    require(commitInterval.isPositive(), "commit-interval must be longer than 0 s");
    require(
        deliveryTimeout.compareTo(SHORTEST_DELIVERY) >= 0, "delivery-timeout must be at least 1 s");
    require(retries >= 0 && waits >= 0, "retries and waits must not be negative");
    require(
        firstBackoff.isPositive() && longestBackoff.compareTo(firstBackoff) >= 0,
        "first-backoff must be longer than 0 s, longest-backoff no shorter than that");
  }

  private static void require(boolean held, String sentence) {
    if (!held) {
      throw new IllegalArgumentException("remitstream.bus: " + sentence);
    }
  }
}
