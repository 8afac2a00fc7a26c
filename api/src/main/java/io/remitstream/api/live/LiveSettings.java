package io.remitstream.api.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the log is served live.
 *
 * @param ring the newest events kept in memory, a tenant that somebody listens to
 * @param page the most events that one subscriber reads at once
 * @param pageReads reads of the log that run at the same time, for all subscribers together
 * @param headPoll how often the logs' ends are asked for, in case the bus is away
 * @param progress documents whose progress a subscriber may have waiting; the oldest goes
 * @param connections open streams and sockets, a tenant
 * @param ping how often a socket is pinged; a peer that has not answered by the next is dead
 * @param comment how often a quiet event stream gets a comment line
 * @param stall how long a peer may take nothing off its connection while something waits for it
 * @param frame the largest message that a client may send
 * @param recheck how often the keys of open connections are looked up again
 * @param unchecked how long connections stay open while keys cannot be looked up
 */
@ConfigurationProperties("remitstream.live")
public record LiveSettings(
    @DefaultValue("512") int ring,
    @DefaultValue("128") int page,
    @DefaultValue("4") int pageReads,
    @DefaultValue("1s") Duration headPoll,
    @DefaultValue("256") int progress,
    @DefaultValue("1000") int connections,
    @DefaultValue("20s") Duration ping,
    @DefaultValue("15s") Duration comment,
    @DefaultValue("30s") Duration stall,
    @DefaultValue("8KB") DataSize frame,
    @DefaultValue("2s") Duration recheck,
    @DefaultValue("2m") Duration unchecked) {

  public LiveSettings {
    if (ring < 1 || page < 1 || pageReads < 1 || progress < 1 || connections < 1) {
      throw new IllegalArgumentException(
          "remitstream.live: ring, page, page-reads, progress and connections must be at least 1");
    }
  }
}
