package io.remitstream.workers.stream;

import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.rsocket.ErrorFrames;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Routes;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.util.DefaultPayload;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Signal;

/**
 * What the api may ask for: {@code extract}, a request-channel. The first payload names the route
 * and carries the token that says for whom; the data of all of them is the file.
 */
final class ExtractRSocket implements RSocket {

  private final Callers callers;
  private final Extractions extractions;

  ExtractRSocket(Callers callers, Extractions extractions) {
    this.callers = callers;
    this.extractions = extractions;
  }

  @Override
  public Flux<Payload> requestChannel(Publisher<Payload> payloads) {
    return Flux.from(payloads).switchOnFirst(this::begun).onErrorMap(ErrorFrames::of);
  }

  private Flux<Payload> begun(Signal<? extends Payload> first, Flux<Payload> all) {
    Payload payload = first.get();
    return payload == null ? all : extract(payload, all);
  }

  private Flux<Payload> extract(Payload first, Flux<Payload> all) {
    return Flux.defer(() -> callers.of(token(first)).flatMapMany(caller -> extract(caller, all)));
  }

  private static RequestMetadata token(Payload first) {
    RequestMetadata asked = RequestMetadata.of(first);
    if (!asked.route().equals(Routes.EXTRACT)) {
      throw new Refused(Kind.NOT_FOUND, "not-found", "There is no such route (expected: extract).");
    }
    return asked;
  }

  private Flux<Payload> extract(Caller caller, Flux<Payload> all) {
    if (!caller.scopes().contains(Scope.DOCUMENTS_EXTRACT)) {
      throw new Refused(
          Kind.FORBIDDEN,
          "missing-scope",
          "The key lacks a scope (expected: %s).".formatted(Scope.DOCUMENTS_EXTRACT));
    }
    return extractions.of(caller.tenant(), all.map(Payload::getData)).map(DefaultPayload::create);
  }

  /** A request that is not answered as it was asked. */
  static final class Refused extends Fault {
    Refused(Kind kind, String code, String message) {
      super(kind, code, message);
    }
  }
}
