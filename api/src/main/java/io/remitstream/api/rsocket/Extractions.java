package io.remitstream.api.rsocket;

import io.netty.buffer.Unpooled;
import io.remitstream.api.identity.RelayTokens;
import io.remitstream.api.identity.TokenIssuer.Token;
import io.remitstream.api.web.TraceParent;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.fault.Unavailable;
import io.remitstream.streaming.rsocket.Drain;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Routes;
import io.rsocket.Payload;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.util.DefaultPayload;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Relays extractions to the workers, with a signed token that says for whom. Demand passes through
 * in both directions: the client's bytes are asked for when the workers ask for them, which they do
 * when the client has asked for what they read.
 */
final class Extractions {

  private final RelayTokens tokens;
  private final Workers workers;
  private final Semaphore places;
  private final Drain drain;

  /**
   * @param atMost extractions at the same time
   */
  Extractions(RelayTokens tokens, Workers workers, int atMost, Drain drain) {
    this.tokens = tokens;
    this.workers = workers;
    this.places = new Semaphore(atMost);
    this.drain = drain;
  }

  /**
   * What the workers read from these bytes.
   *
   * @param lines whether an answer may hold several items
   */
  Flux<Payload> of(Caller caller, boolean lines, Flux<Payload> bytes) {
    return drain.guard(
        Flux.using(this::enter, entered -> relayed(caller, lines, bytes), Semaphore::release));
  }

  private Semaphore enter() {
    if (!places.tryAcquire()) {
      throw Refused.tooManyExtractions();
    }
    return places;
  }

  private Flux<Payload> relayed(Caller caller, boolean lines, Flux<Payload> bytes) {
    return Mono.zip(
            tokens.of(caller),
            TraceParent.current(),
            (token, trace) -> address(token, trace, lines))
        .flatMapMany(address -> relayed(address, bytes));
  }

  private static RequestMetadata address(Token token, Optional<String> traceparent, boolean lines) {
    return new RequestMetadata(Routes.EXTRACT, token.token(), traceparent.orElse(null), lines);
  }

  private Flux<Payload> relayed(RequestMetadata address, Flux<Payload> bytes) {
    return workers
        .ask(socket -> socket.requestChannel(addressed(bytes, address)))
        .onErrorMap(Extractions::isOfTheConnection, broken -> new Unavailable("parser", broken));
  }

  /** The first chunk says where it goes and for whom; nothing else of the client's is passed on. */
  private static Flux<Payload> addressed(Flux<Payload> bytes, RequestMetadata address) {
    return bytes.index((nth, chunk) -> nth == 0 ? first(chunk, address) : next(chunk));
  }

  private static Payload first(Payload chunk, RequestMetadata address) {
    return DefaultPayload.create(Unpooled.wrappedBuffer(chunk.getData()), address.encoded());
  }

  private static Payload next(Payload chunk) {
    return DefaultPayload.create(chunk.getData());
  }

  /** What the workers say themselves is typed already. */
  private static boolean isOfTheConnection(Throwable error) {
    return !(error instanceof ApplicationErrorException);
  }
}
