package io.remitstream.workers.stream;

import io.remitstream.streaming.rsocket.TcpEntrance;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are extracted while their callers wait.
 *
 * @param address where the RSocket port listens
 * @param port of RSocket over TCP, for the api; 0 takes a free one
 * @param chunk the most of a file that comes at once
 * @param document the largest file
 * @param extractions at the same time
 * @param perTenant of them for one tenant
 * @param stall how long an extraction may go without an item, whoever is waited for
 * @param drain how long what is under way may take when the service is told to stop; less than a
 *     phase of the shutdown, by half a second and more
 * @param keys where the api publishes the keys that verify its tokens
 */
@ConfigurationProperties("remitstream.workers.rsocket")
public record StreamSettings(
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("8095") int port,
    @DefaultValue("64KB") DataSize chunk,
    @DefaultValue("1GB") DataSize document,
    @DefaultValue("8") int extractions,
    @DefaultValue("4") int perTenant,
    @DefaultValue("1m") Duration stall,
    @DefaultValue("4s") Duration drain,
    @DefaultValue("http://127.0.0.1:8090/internal/jwks") URI keys) {

  /** What the token and the frame's header take beside a chunk. */
  private static final int OVERHEAD = 8 * 1024;

  public StreamSettings {
    if (extractions < 1 || perTenant < 1 || document.toBytes() < 1 || !stall.isPositive()) {
      throw new IllegalArgumentException(
          "remitstream.workers.rsocket: extractions, per-tenant, document and stall must be"
              + " positive");
    }
    if (drain.isNegative()) {
      throw new IllegalArgumentException("remitstream.workers.rsocket.drain must not be negative");
    }
  }

  int frame() {
    return Math.toIntExact(chunk.toBytes()) + OVERHEAD;
  }

  TcpEntrance.Place place() {
    return new TcpEntrance.Place(address, port, frame());
  }
}
