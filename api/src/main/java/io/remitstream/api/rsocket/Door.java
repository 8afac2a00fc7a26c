package io.remitstream.api.rsocket;

import io.remitstream.api.live.Connection;
import io.remitstream.api.live.Connections;
import io.remitstream.streaming.access.ApiKeys;
import io.remitstream.streaming.access.BadCredential;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Tickets;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.rsocket.ConnectionSetupPayload;
import io.rsocket.RSocket;
import io.rsocket.SocketAcceptor;
import io.rsocket.exceptions.RejectedSetupException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets a connection in whose SETUP carries a key that is good, as bearer authentication; or a
 * ticket, where a browser would rather not hold a key. It is counted with the sockets and streams
 * of its tenant, and closed with its key, or with the service once its extractions have ended.
 */
final class Door implements SocketAcceptor {

  private static final Logger LOG = LoggerFactory.getLogger(Door.class);
  private static final String TICKET = "rst_";

  /** How long the streams of a connection may take to say why they end. */
  private static final Duration FAREWELL = Duration.ofMillis(500);

  private static final Duration LOOK = Duration.ofMillis(20);

  private final ApiKeys keys;
  private final Tickets tickets;
  private final Connections connections;
  private final Duration silence;
  private final Inside inside;

  /**
   * @param silence the longest that a client may ask to be silent before it counts as dead
   */
  Door(ApiKeys keys, Tickets tickets, Connections connections, Duration silence, Inside inside) {
    this.keys = keys;
    this.tickets = tickets;
    this.connections = connections;
    this.silence = silence;
    this.inside = inside;
  }

  /** What a connection may ask for. */
  @FunctionalInterface
  interface Inside {

    /**
     * @param traceparent of its handshake; null where it had none
     */
    CallerRSocket of(Connection connection, @Nullable String traceparent);
  }

  /** Which of its faults a credential has is not told. */
  @Override
  public Mono<RSocket> accept(ConnectionSetupPayload setup, RSocket client) {
    return Mono.deferContextual(
        context -> accept(setup, client, context.getOrDefault(RequestMetadata.TRACEPARENT, null)));
  }

  private Mono<RSocket> accept(
      ConnectionSetupPayload setup, RSocket client, @Nullable String traceparent) {
    return Mono.fromSupplier(() -> credential(setup))
        .flatMap(this::caller)
        .map(connections::open)
        .<RSocket>map(connection -> enter(connection, client, traceparent))
        .onErrorMap(Door::refusal);
  }

  /** RSocket takes the client's word for when it counts as dead (SETUP, max lifetime). */
  private String credential(ConnectionSetupPayload setup) {
    if (setup.keepAliveMaxLifetime() > silence.toMillis()
        || setup.keepAliveInterval() > setup.keepAliveMaxLifetime()) {
      throw Refused.tooQuiet(silence);
    }
    String bearer = RequestMetadata.of(setup).bearer();
    if (bearer == null) {
      throw new BadCredential();
    }
    return bearer;
  }

  private Mono<Caller> caller(String credential) {
    return credential.startsWith(TICKET) ? tickets.redeem(credential) : keys.verify(credential);
  }

  private CallerRSocket enter(Connection connection, RSocket client, @Nullable String traceparent) {
    CallerRSocket streams = inside.of(connection, traceparent);
    attend(connection, client, streams);
    return streams;
  }

  /**
   * Forgets the connection when it is closed or has been told to end, and closes its socket when
   * nothing of it is left.
   */
  private void attend(Connection connection, RSocket client, CallerRSocket streams) {
    Mono<Void> closed = client.onClose().onErrorComplete();
    Mono<Void> sentAway = connection.ended().delayElement(FAREWELL).then();
    Mono.firstWithSignal(closed, sentAway)
        .doFinally(end -> connections.close(connection))
        .then(Mono.defer(() -> finished(streams)))
        .subscribe(done -> {}, failed -> {}, client::dispose);
  }

  private static Mono<Void> finished(CallerRSocket streams) {
    return streams.isIdle()
        ? Mono.empty()
        : Flux.interval(LOOK)
            .onBackpressureDrop()
            .filter(tick -> streams.isIdle())
            .next()
            .delayElement(FAREWELL)
            .then();
  }

  private static RejectedSetupException refusal(Throwable error) {
    if (error instanceof Fault fault) {
      return new RejectedSetupException(fault.code());
    }
    LOG.error("a setup failed: {}", error.getClass().getName());
    return new RejectedSetupException("internal");
  }
}
