package io.remitstream.workers.job;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How jobs are leased, tried again and given up.
 *
 * @param lease how long a worker that says nothing keeps its job; renewed after a third of it
 * @param attempts how often a job is tried before its document is set aside
 * @param firstBackoff how long the first failure keeps a job from being due; doubled each time
 * @param longestBackoff where doubling ends
 * @param sweep how often expired leases are made due again and due jobs are looked for
 * @param stop how long a stopping worker waits until its leases are given back
 */
@ConfigurationProperties("remitstream.jobs")
public record JobSettings(
    @DefaultValue("30s") Duration lease,
    @DefaultValue("3") int attempts,
    @DefaultValue("1s") Duration firstBackoff,
    @DefaultValue("5m") Duration longestBackoff,
    @DefaultValue("2s") Duration sweep,
    @DefaultValue("4s") Duration stop) {

  private static final int RENEWALS = 3;

  public JobSettings {
    if (attempts < 1) {
      throw new IllegalArgumentException("remitstream.jobs.attempts must be at least 1");
    }
    if (lease.compareTo(Duration.ofSeconds(1)) < 0 || !sweep.isPositive() || stop.isNegative()) {
      throw new IllegalArgumentException(
          "remitstream.jobs: lease must be at least 1s, sweep positive and stop not negative");
    }
    if (!firstBackoff.isPositive() || longestBackoff.compareTo(firstBackoff) < 0) {
      throw new IllegalArgumentException(
          "remitstream.jobs: first-backoff must be positive and longest-backoff not below it");
    }
  }

  Duration heartbeat() {
    return lease.dividedBy(RENEWALS);
  }
}
