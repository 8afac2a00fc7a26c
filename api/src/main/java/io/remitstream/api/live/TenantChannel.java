package io.remitstream.api.live;

import io.remitstream.streaming.document.DocumentProgress;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;

/** What one tenant's listeners share in this process. It is there while somebody listens. */
final class TenantChannel {

  private final TenantTail tail;
  private final Set<ProgressLane> lanes = ConcurrentHashMap.newKeySet();

  /** Changed only under the hub's lock on this tenant. */
  private int listeners;

  TenantChannel(int ring) {
    this.tail = new TenantTail(ring);
  }

  TenantTail tail() {
    return tail;
  }

  TenantChannel join() {
    listeners++;
    return this;
  }

  /** Whether somebody is left. */
  boolean leave() {
    listeners--;
    return listeners > 0;
  }

  void offer(DocumentProgress progress) {
    lanes.forEach(lane -> lane.offer(progress));
  }

  /** Progress from now on, as far as this listener keeps up. */
  Flux<LiveSignal> progress(int bound) {
    return Flux.using(() -> open(bound), ProgressLane::signals, lanes::remove);
  }

  private ProgressLane open(int bound) {
    var lane = new ProgressLane(bound);
    lanes.add(lane);
    return lane;
  }
}
