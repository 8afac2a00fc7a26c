package io.remitstream.gateway.request;

import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * Keeps the Reactor Context where those inside look for it. Each would else ask one after the other
 * of all that stand outside, up to the server, and they ask often: without it a tenth of the
 * gateway's processor time is such asking.
 */
public final class AtHand {

  private AtHand() {}

  public static <T> Mono<T> context(Mono<T> flow) {
    return flow.contextWrite(Function.identity());
  }
}
