package io.remitstream.workers.sequence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is kept.
 *
 * @param batch the most events of one shard that a transaction places, or publishes
 * @param busy how long to wait for more after a round that placed something
 * @param idle how long to wait after a round that found nothing; a signal ends either wait
 * @param lease how long a shard stays without a leader after the former one has died
 * @param trimEvery how often events past their tenant's retention are looked for
 * @param trimBatch the most events of one tenant that a trimming deletes
 */
@ConfigurationProperties("remitstream.sequencer")
public record SequencerSettings(
    @DefaultValue("64") int batch,
    @DefaultValue("25ms") Duration busy,
    @DefaultValue("250ms") Duration idle,
    @DefaultValue("10s") Duration lease,
    @DefaultValue("1m") Duration trimEvery,
    @DefaultValue("5000") int trimBatch) {

  private static final Duration SHORTEST_LEASE = Duration.ofMillis(500);

  public SequencerSettings {
    if (batch < 1 || trimBatch < 1) {
      throw new IllegalArgumentException(
          "remitstream.sequencer: batch and trim-batch must be at least 1");
    }
    if (lease.compareTo(SHORTEST_LEASE) < 0) {
      throw new IllegalArgumentException(
          "remitstream.sequencer.lease must be at least 500ms, not " + lease);
    }
  }

  /** A leader renews at a third of its lease, so that one failed renewal costs nothing. */
  Duration renewEvery() {
    return lease.dividedBy(3);
  }
}
