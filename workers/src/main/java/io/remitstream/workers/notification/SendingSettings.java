package io.remitstream.workers.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notifications are sent.
 *
 * @param concurrency messages at the same time, of a process
 * @param lease how long a silent process keeps a message; more than every provider of a channel can
 *     take together
 * @param poll how often due messages and lagging feeds are looked for; what happens in this process
 *     is seen at once
 * @param attempts then a message is given up
 * @param firstBackoff after the first failure; four times as long after each further one
 * @param longestBackoff at most
 * @param timeout for a provider to take a message
 * @param perSecond messages to one provider in a second, of a process
 * @param retention how long what was sent, read or given up is kept, counted from its making
 */
@ConfigurationProperties("remitstream.notification.sending")
public record SendingSettings(
    @DefaultValue("8") int concurrency,
    @DefaultValue("5m") Duration lease,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("6") int attempts,
    @DefaultValue("30s") Duration firstBackoff,
    @DefaultValue("2h") Duration longestBackoff,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("50") int perSecond,
    @DefaultValue("90d") Duration retention) {

  /** Three providers may be asked for one message, and its outcome is written after that. */
  private static final int TIMEOUTS = 4;

  public SendingSettings {
    if (concurrency < 1 || attempts < 1 || perSecond < 1 || !poll.isPositive()) {
      throw new IllegalArgumentException(
          "remitstream.notification.sending: concurrency, attempts, per-second and poll must be"
              + " positive");
    }
    if (lease.compareTo(timeout.multipliedBy(TIMEOUTS)) < 0) {
      throw new IllegalArgumentException(
          "remitstream.notification.sending: lease must be at least four times the timeout");
    }
  }
}
