package io.remitstream.api.rsocket;

import io.netty.buffer.Unpooled;
import io.remitstream.api.identity.TokenIssuer;
import io.remitstream.api.identity.TokenIssuer.Token;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.fault.Unavailable;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Routes;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.util.DefaultPayload;
import java.util.concurrent.Semaphore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Relays extractions to the workers, with a signed token that says for whom. Demand passes through
 * in both directions: the client's bytes are asked for when the workers ask for them, which they do
 * when the client has asked for what they read.
 */
final class Extractions {

  private final TokenIssuer tokens;
  private final Workers workers;
  private final Semaphore places;

  /**
   * @param atMost extractions at the same time
   */
  Extractions(TokenIssuer tokens, Workers workers, int atMost) {
    this.tokens = tokens;
    this.workers = workers;
    this.places = new Semaphore(atMost);
  }

  /** What the workers read from these bytes. */
  Flux<Payload> of(Caller caller, Flux<Payload> bytes) {
    return Flux.using(this::enter, entered -> relayed(caller, bytes), Semaphore::release);
  }

  private Semaphore enter() {
    if (!places.tryAcquire()) {
      throw Refused.tooManyExtractions();
    }
    return places;
  }

  private Flux<Payload> relayed(Caller caller, Flux<Payload> bytes) {
    return tokens.issue(caller).flatMapMany(token -> relayed(token, bytes));
  }

  private Flux<Payload> relayed(Token token, Flux<Payload> bytes) {
    return Flux.usingWhen(
            workers.connect(),
            socket -> socket.requestChannel(addressed(bytes, token)),
            Extractions::hangUp)
        .onErrorMap(Extractions::isOfTheConnection, broken -> new Unavailable("parser", broken));
  }

  /** The first chunk says where it goes and for whom; nothing else of the client's is passed on. */
  private static Flux<Payload> addressed(Flux<Payload> bytes, Token token) {
    var address = new RequestMetadata(Routes.EXTRACT, token.token());
    return bytes.index((nth, chunk) -> nth == 0 ? first(chunk, address) : next(chunk));
  }

  private static Payload first(Payload chunk, RequestMetadata address) {
    return DefaultPayload.create(Unpooled.wrappedBuffer(chunk.getData()), address.encoded());
  }

  private static Payload next(Payload chunk) {
    return DefaultPayload.create(chunk.getData());
  }

  private static Mono<Void> hangUp(RSocket socket) {
    return Mono.fromRunnable(socket::dispose);
  }

  /** What the workers say themselves is typed already. */
  private static boolean isOfTheConnection(Throwable error) {
    return !(error instanceof ApplicationErrorException);
  }
}
