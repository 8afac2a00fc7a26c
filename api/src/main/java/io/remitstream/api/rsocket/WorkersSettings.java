package io.remitstream.api.rsocket;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the workers take what needs a parser.
 *
 * @param host of their RSocket entrance
 * @param port of it
 * @param connect how long a connection may take
 */
@ConfigurationProperties("remitstream.api.workers")
public record WorkersSettings(
    @DefaultValue("127.0.0.1") String host,
    @DefaultValue("8095") int port,
    @DefaultValue("2s") Duration connect) {

  public WorkersSettings {
    if (host.isBlank() || port < 1 || port > 65_535 || !connect.isPositive()) {
      throw new IllegalArgumentException(
          "remitstream.api.workers: host must be given, port 1 to 65535, connect positive"
              + " (got %d and %s)".formatted(port, connect));
    }
  }
}
