package io.remitstream.api.rsocket;

import io.remitstream.api.live.Connection;
import io.remitstream.api.live.Ending;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.rsocket.ErrorFrames;
import io.remitstream.streaming.rsocket.GoingAway;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Requests;
import io.remitstream.streaming.rsocket.Routes;
import io.remitstream.streaming.tenancy.Tenancy;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.exceptions.CustomRSocketException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;

/**
 * What one caller's connection may ask for: {@code events}, a request-stream, and {@code extract},
 * a request-channel. A client that asks for n gets n; what it has not asked for is not read either.
 * When the service stops, {@code events} ends at once, while an extraction may finish ({@link
 * io.remitstream.streaming.rsocket.Drain}).
 */
final class CallerRSocket implements RSocket {

  private final Connection connection;
  private final Caller caller;
  private final EventStreams events;
  private final Extractions extractions;
  private final Requests requests;
  private final @Nullable String traceparent;
  private final int atMost;
  private final AtomicInteger streams = new AtomicInteger();

  /**
   * @param traceparent of the connection, for requests that bring none
   * @param atMost streams at the same time
   */
  CallerRSocket(
      Connection connection,
      @Nullable String traceparent,
      EventStreams events,
      Extractions extractions,
      Requests requests,
      int atMost) {
    this.connection = connection;
    this.traceparent = traceparent;
    this.requests = requests;
    this.caller = connection.caller();
    this.events = events;
    this.extractions = extractions;
    this.atMost = atMost;
  }

  @Override
  public Flux<Payload> requestStream(Payload request) {
    return stream(
        Routes.EVENTS, Scope.EVENTS_READ, request, events.of(request), connection.ended());
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
    RequestMetadata asked = RequestMetadata.of(first);
    String own = asked.traceparent();
    Flux<Payload> answers =
        requests.watch(
            Routes.EXTRACT,
            own == null ? traceparent : own,
            extractions.of(caller, asked.lines(), all));
    return stream(Routes.EXTRACT, Scope.DOCUMENTS_EXTRACT, first, answers, sentAway());
  }

  /** Whoever is only to go elsewhere may finish first. */
  private Mono<Ending> sentAway() {
    return connection
        .ended()
        .filter(ending -> ending != Ending.DRAINING)
        .switchIfEmpty(Mono.never());
  }

  private Flux<Payload> stream(
      String route, Scope scope, Payload request, Flux<Payload> answers, Mono<Ending> ended) {
    return Flux.using(() -> begin(route, scope, request), begun -> answers, begun -> end())
        .takeUntilOther(ended.flatMap(CallerRSocket::farewell))
        .onErrorMap(ErrorFrames::of)
        .contextWrite(Tenancy.of(caller.tenant()))
        .contextWrite(context -> context.put(Caller.class, caller));
  }

  private int begin(String route, Scope scope, Payload request) {
    if (connection.isEnding()) {
      throw new GoingAway();
    }
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

  /** Whether no stream is open. */
  boolean isIdle() {
    return streams.get() == 0;
  }

  /** The same codes as those that close a WebSocket. */
  private static Mono<Payload> farewell(Ending ending) {
    return Mono.error(() -> new CustomRSocketException(ending.code(), ending.reason()));
  }
}
