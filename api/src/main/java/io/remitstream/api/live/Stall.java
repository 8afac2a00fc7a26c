package io.remitstream.api.live;

import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Operators;

/** Sees for how long a peer has taken nothing: how long nobody has asked for more. */
final class Stall {

  private long asked;
  private long since = System.nanoTime();

  /** Passes everything on, and watches what is asked for. One flux a stall. */
  <T> Flux<T> watch(Flux<T> flux) {
    return flux.doOnRequest(this::ask).doOnNext(one -> give());
  }

  private synchronized void ask(long many) {
    asked = Operators.addCap(asked, many);
  }

  private synchronized void give() {
    if (asked != Long.MAX_VALUE) {
      asked--;
    }
    if (asked == 0) {
      since = System.nanoTime();
    }
  }

  /** Whether all that was asked for was given longer ago than this, and no more was asked for. */
  synchronized boolean isLongerThan(Duration bound) {
    return asked == 0 && System.nanoTime() - since > bound.toNanos();
  }
}
