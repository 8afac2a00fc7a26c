package io.remitstream.api.rsocket;

import io.remitstream.streaming.rsocket.TcpEntrance;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How RSocket is served.
 *
 * @param address where the TCP port listens
 * @param port of RSocket over TCP; 0 takes a free one
 * @param frame the largest payload, and the largest frame, that a client may send
 * @param streams at most, at the same time, of one connection
 * @param extractions that are relayed at the same time, of all callers together
 * @param setupWithin how long a connection may take to say who it is
 * @param silence the longest that a client may ask to be silent before it counts as dead
 * @param drain how long extractions under way may take when the service is told to stop; less than
 *     a phase of the shutdown, by half a second and more
 */
@ConfigurationProperties("remitstream.api.rsocket")
public record RSocketSettings(
    @DefaultValue("127.0.0.1") String address,
    @DefaultValue("8094") int port,
    @DefaultValue("64KB") DataSize frame,
    @DefaultValue("16") int streams,
    @DefaultValue("32") int extractions,
    @DefaultValue("10s") Duration setupWithin,
    @DefaultValue("2m") Duration silence,
    @DefaultValue("4s") Duration drain) {

  public RSocketSettings {
    if (streams < 1 || extractions < 1) {
      throw new IllegalArgumentException(
          "remitstream.api.rsocket: streams and extractions must be at least 1");
    }
    if (!setupWithin.isPositive() || !silence.isPositive() || drain.isNegative()) {
      throw new IllegalArgumentException(
          "remitstream.api.rsocket: setup-within and silence must be positive, drain not negative");
    }
  }

  TcpEntrance.Place place() {
    return new TcpEntrance.Place(address, port, mostBytes());
  }

  int mostBytes() {
    return Math.toIntExact(frame.toBytes());
  }
}
