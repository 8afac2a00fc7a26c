package io.remitstream.api.rsocket;

import io.remitstream.api.live.Connection;
import io.remitstream.api.live.Ending;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.rsocket.ErrorFrames;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Routes;
import io.remitstream.streaming.tenancy.Tenancy;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.exceptions.CustomRSocketException;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/**
 * What one caller's connection may ask for: {@code events}, a request-stream, and {@code extract},
 * a request-channel. A client that asks for n gets n; what it has not asked for is not read either.
 */
final class CallerRSocket implements RSocket {

  private final Connection connection;
  private final Caller caller;
  private final EventStreams events;
  private final Extractions extractions;
  private final int atMost;
  private final AtomicInteger streams = new AtomicInteger();

  /**
   * @param atMost streams at the same time
   */
  CallerRSocket(Connection connection, EventStreams events, Extractions extractions, int atMost) {
    this.connection = connection;
    this.caller = connection.caller();
    this.events = events;
    this.extractions = extractions;
    this.atMost = atMost;
  }

  @Override
  public Flux<Payload> requestStream(Payload request) {
    return stream(Routes.EVENTS, Scope.EVENTS_READ, request, events.of(request));
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
    return stream(Routes.EXTRACT, Scope.DOCUMENTS_EXTRACT, first, extractions.of(caller, all));
  }

  private Flux<Payload> stream(String route, Scope scope, Payload request, Flux<Payload> answers) {
    return Flux.using(() -> begin(route, scope, request), begun -> answers, begun -> end())
        .takeUntilOther(connection.ended().flatMap(CallerRSocket::farewell))
        .onErrorMap(ErrorFrames::of)
        .contextWrite(Tenancy.of(caller.tenant()))
        .contextWrite(context -> context.put(Caller.class, caller));
  }

  private int begin(String route, Scope scope, Payload request) {
    if (!RequestMetadata.of(request).route().equals(route)) {
      throw Refused.unknownRoute();
    }
    if (!caller.scopes().contains(scope)) {
      throw Refused.forbidden(scope);
    }
    int open = streams.incrementAndGet();
    if (open > atMost) {
      streams.decrementAndGet();
      throw Refused.tooManyStreams(atMost);
    }
    return open;
  }

  private void end() {
    streams.decrementAndGet();
  }

  /** The same codes as those that close a WebSocket. */
  private static Mono<Payload> farewell(Ending ending) {
    return Mono.error(() -> new CustomRSocketException(ending.code(), ending.reason()));
  }
}
