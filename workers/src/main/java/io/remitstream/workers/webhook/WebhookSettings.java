package io.remitstream.workers.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are made, sent and kept.
 *
 * @param slots deliveries under way at a time, in this process
 * @param reserved how many of them only first attempts at endpoints that do not fail may take
 * @param lingersAfter an attempt without an answer for so long gives its slot up and lingers, and
 *     its endpoint is treated as one that fails until it ends
 * @param lingering how many attempts may linger, in this process; half of them repeated ones, or at
 *     endpoints that fail
 * @param events the most events of one tenant that a transaction makes deliveries of
 * @param poll how often due deliveries and lagging feeds are looked for; what happens in this
 *     process is seen at once
 * @param lease how long a silent process keeps a delivery; longer than {@code timeout}
 * @param timeout for an attempt in all
 * @param connect to connect
 * @param retries how long after each failed attempt the next one is due; ±20 %
 * @param longestRetryAfter the most that a receiver's own {@code Retry-After} puts off
 * @param pause how long a breaker that opened keeps its endpoint from being sent to
 * @param warnAfter how long an endpoint fails until its owner is warned
 * @param disableAfter how long an endpoint fails until it is disabled
 * @param statements how often it is signed what was sent
 * @param retention how long what was delivered is kept, counted from its making
 * @param loopback whether this machine may be dialled, and over plain HTTP: for development and
 *     tests only
 * @param proxy {@code http://host:port} through which everything goes out; it then is what judges
 *     the addresses behind names
 */
@ConfigurationProperties("remitstream.webhooks")
public record WebhookSettings(
    @DefaultValue("512") int slots,
    @DefaultValue("128") int reserved,
    @DefaultValue("1s") Duration lingersAfter,
    @DefaultValue("2048") int lingering,
    @DefaultValue("200") int events,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("60s") Duration lease,
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("10s") Duration connect,
    @DefaultValue({"5s", "5m", "30m", "2h", "5h"}) List<Duration> retries,
    @DefaultValue("24h") Duration longestRetryAfter,
    @DefaultValue("60s") Duration pause,
    @DefaultValue("4d") Duration warnAfter,
    @DefaultValue("5d") Duration disableAfter,
    @DefaultValue("1h") Duration statements,
    @DefaultValue("30d") Duration retention,
    @DefaultValue("false") boolean loopback,
    @Nullable URI proxy) {

  public WebhookSettings {
    if (slots < 1 || reserved < 0 || reserved >= slots || lingering < 0 || events < 1) {
      throw new IllegalArgumentException(
          "remitstream.webhooks: slots and events must be at least 1, lingering 0,"
              + " reserved below slots");
    }
    if (lease.compareTo(timeout) <= 0) {
      throw new IllegalArgumentException("remitstream.webhooks: lease must be longer than timeout");
    }
  }
}
