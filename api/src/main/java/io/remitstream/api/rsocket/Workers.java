package io.remitstream.api.rsocket;

import io.netty.channel.ChannelOption;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketConnector;
import io.rsocket.transport.netty.client.TcpClientTransport;
import java.time.Duration;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpClient;
import reactor.pool.InstrumentedPool;
import reactor.pool.PoolBuilder;
import reactor.pool.PooledRef;
import reactor.pool.PooledRefMetadata;

/**
 * The workers' RSocket entrance. Every request has a connection to itself, so that none waits for
 * another's bytes. One whose request ended well is kept for the next for a moment: making one takes
 * as long as reading a small document. None grows old, so that a balancer in front of several
 * workers goes on spreading them.
 */
final class Workers implements AutoCloseable {

  private static final Duration KEEPALIVE = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration OLD = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofSeconds(2);

  /** The largest answer: a claim of the engine's largest size, as JSON. */
  private static final int ANSWER = 64 * 1024 * 1024;

  private final TcpClientTransport transport;
  private final InstrumentedPool<RSocket> kept;

  Workers(WorkersSettings settings, LoopResources threads) {
    this.transport =
        TcpClientTransport.create(
            TcpClient.create(ConnectionProvider.newConnection())
                .host(settings.host())
                .port(settings.port())
                .option(
                    ChannelOption.CONNECT_TIMEOUT_MILLIS,
                    Math.toIntExact(settings.connect().toMillis()))
                .runOn(threads));
    this.kept =
        PoolBuilder.from(connect())
            .sizeUnbounded()
            .idleResourceReuseMruOrder()
            .destroyHandler(socket -> Mono.fromRunnable(socket::dispose))
            .evictionPredicate(Workers::isSpent)
            .evictInBackground(LOOK)
            .buildPool();
  }

  private static boolean isSpent(RSocket socket, PooledRefMetadata life) {
    return socket.isDisposed()
        || life.idleTime() > IDLE.toMillis()
        || life.lifeTime() > OLD.toMillis();
  }

  private Mono<RSocket> connect() {
    return Mono.defer(
        () ->
            RSocketConnector.create()
                .metadataMimeType(RequestMetadata.TYPE)
                .keepAlive(KEEPALIVE, SILENCE)
                .maxInboundPayloadSize(ANSWER)
                .connect(transport));
  }

  /** The answers to a request; where it fails or is cancelled its connection is closed with it. */
  <T> Flux<T> ask(Function<RSocket, Publisher<T>> request) {
    return Flux.usingWhen(
        kept.acquire(),
        socket -> request.apply(socket.poolable()),
        PooledRef::release,
        (socket, failure) -> socket.invalidate(),
        PooledRef::invalidate);
  }

  @Override
  public void close() {
    kept.dispose();
  }
}
