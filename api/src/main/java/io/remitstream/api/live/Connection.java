package io.remitstream.api.live;

import io.remitstream.streaming.access.Caller;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** One open stream or socket: whose it is, and its end. */
public final class Connection {

  private final Caller caller;
  private final Sinks.One<Ending> end = Sinks.one();
  private volatile boolean ending;

  Connection(Caller caller) {
    this.caller = caller;
  }

  public Caller caller() {
    return caller;
  }

  /** Ends it; what ended it first is why. */
  public void end(Ending why) {
    ending = true;
    end.tryEmitValue(why);
  }

  /** Whether it was told to end. */
  public boolean isEnding() {
    return ending;
  }

  /** Completes with the reason when it is to end. */
  public Mono<Ending> ended() {
    return end.asMono();
  }
}
