package io.remitstream.workers.extraction.scan;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The scanner that every file passes before it is read.
 *
 * @param host where clamd listens; without it nothing is scanned
 * @param port of its TCP socket
 * @param connect how long a connection may take
 * @param timeout how long one file may take in all
 * @param maxSize of a file that is sent to it; a larger one counts as not scanned. clamd has a
 *     limit of its own, StreamMaxLength
 */
@ConfigurationProperties("remitstream.clamd")
public record ClamdSettings(
    @Nullable String host,
    @DefaultValue("3310") int port,
    @DefaultValue("5s") Duration connect,
    @DefaultValue("2m") Duration timeout,
    @DefaultValue("1GB") DataSize maxSize) {

  public ClamdSettings {
    if (port < 1 || port > 65_535 || !connect.isPositive() || !timeout.isPositive()) {
      throw new IllegalArgumentException(
          "remitstream.clamd: port must be one of TCP, connect and timeout positive");
    }
  }

  /** Whether there is a scanner. */
  public boolean isOn() {
    return host != null && !host.isBlank();
  }
}
