package io.remitstream.api.rsocket;

import io.netty.channel.ChannelOption;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketConnector;
import io.rsocket.transport.netty.client.TcpClientTransport;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpClient;

/**
 * The workers' RSocket entrance. Every extraction has a connection of its own, so that a balancer
 * in front of several workers spreads them, and none waits for another's bytes.
 */
final class Workers {

  private static final Duration KEEPALIVE = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofSeconds(15);

  /** The largest answer: a claim of the engine's largest size, as JSON. */
  private static final int ANSWER = 64 * 1024 * 1024;

  private final TcpClientTransport transport;

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
  }

  /** A new connection, for the caller to close. */
  Mono<RSocket> connect() {
    return RSocketConnector.create()
        .metadataMimeType(RequestMetadata.TYPE)
        .keepAlive(KEEPALIVE, SILENCE)
        .maxInboundPayloadSize(ANSWER)
        .connect(transport);
  }
}
