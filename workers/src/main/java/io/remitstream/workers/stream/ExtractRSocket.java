package io.remitstream.workers.stream;

import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.rsocket.Drain;
import io.remitstream.streaming.rsocket.ErrorFrames;
import io.remitstream.streaming.rsocket.PageRequest;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Requests;
import io.remitstream.streaming.rsocket.Routes;
import io.remitstream.workers.extraction.PageImages;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.util.DefaultPayload;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/**
 * What the api may ask for: {@code extract}, a request-channel, whose first payload names the route
 * and carries the token that says for whom, while the data of all of them is the file; and {@code
 * page}, a request-response for the picture of a stored document's page. What is under way when the
 * service stops may finish ({@link Drain}).
 */
final class ExtractRSocket implements RSocket {

  private final Callers callers;
  private final Extractions extractions;
  private final PageImages pages;
  private final Requests requests;
  private final Drain drain;

  ExtractRSocket(
      Callers callers, Extractions extractions, PageImages pages, Requests requests, Drain drain) {
    this.callers = callers;
    this.extractions = extractions;
    this.pages = pages;
    this.requests = requests;
    this.drain = drain;
  }

  @Override
  public Mono<Payload> requestResponse(Payload payload) {
    return drain
        .guard(watched(Routes.PAGE, payload, Flux.defer(() -> page(payload))))
        .singleOrEmpty()
        .onErrorMap(ErrorFrames::of);
  }

  private Mono<Payload> page(Payload payload) {
    var asked = PageRequest.of(payload.getData());
    return callers
        .of(token(payload, Routes.PAGE))
        .flatMap(caller -> page(caller, asked))
        .map(DefaultPayload::create);
  }

  private Mono<byte[]> page(Caller caller, PageRequest asked) {
    require(caller, Scope.DOCUMENTS_READ);
    return pages.png(caller.tenant(), new DocumentId(asked.document()), asked.page());
  }

  @Override
  public Flux<Payload> requestChannel(Publisher<Payload> payloads) {
    return drain.guard(Flux.from(payloads).switchOnFirst(this::begun)).onErrorMap(ErrorFrames::of);
  }

  private Flux<Payload> begun(Signal<? extends Payload> first, Flux<Payload> all) {
    Payload payload = first.get();
    return payload == null ? all : watched(Routes.EXTRACT, payload, extract(payload, all));
  }

  private Flux<Payload> watched(String route, Payload first, Flux<Payload> answers) {
    return Flux.defer(
        () -> requests.watch(route, RequestMetadata.of(first).traceparent(), answers));
  }

  private Flux<Payload> extract(Payload first, Flux<Payload> all) {
    return Flux.defer(() -> extract(token(first, Routes.EXTRACT), all));
  }

  private static RequestMetadata token(Payload first, String route) {
    RequestMetadata asked = RequestMetadata.of(first);
    if (!asked.route().equals(route)) {
      throw new Refused(
          Kind.NOT_FOUND, "not-found", "There is no such route (expected: " + route + ").");
    }
    return asked;
  }

  private Flux<Payload> extract(RequestMetadata asked, Flux<Payload> all) {
    return callers.of(asked).flatMapMany(caller -> extract(caller, asked.lines(), all));
  }

  private Flux<Payload> extract(Caller caller, boolean lines, Flux<Payload> all) {
    require(caller, Scope.DOCUMENTS_EXTRACT);
    return extractions
        .of(caller.tenant(), lines, all.map(Payload::getData))
        .map(DefaultPayload::create);
  }

  private static void require(Caller caller, Scope scope) {
    if (!caller.scopes().contains(scope)) {
      throw new Refused(
          Kind.FORBIDDEN,
          "missing-scope",
          "The key lacks a scope (expected: %s).".formatted(scope));
    }
  }

  /** A request that is not answered as it was asked. */
  static final class Refused extends Fault {
    Refused(Kind kind, String code, String message) {
      super(kind, code, message);
    }
  }
}
