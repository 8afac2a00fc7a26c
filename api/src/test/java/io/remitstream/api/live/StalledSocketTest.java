package io.remitstream.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.remitstream.streaming.access.Caller;
import io.remitstream.streaming.access.Scope;
import io.remitstream.streaming.document.Ids;
import io.remitstream.streaming.tenancy.TenantId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.socket.HandshakeInfo;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** A socket whose peer takes nothing, on a real connection whose buffers fill. */
class StalledSocketTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final int FRAME = 8192;
  private static final LiveSettings SETTINGS =
      new Binder(
              new MapConfigurationPropertySource(
                  Map.of("remitstream.live.ping", "100ms", "remitstream.live.stall", "300ms")))
          .bindOrCreate("remitstream.live", LiveSettings.class);

  private final Connection connection =
      new Connections(1).open(new Caller(new TenantId(Ids.next()), Ids.next(), Scope.all()));
  private final Sinks.Empty<Void> gone = Sinks.empty();
  private final DisposableServer server =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .handle((request, response) -> response.sendWebsocket(this::talk))
          .bindNow(TIMEOUT);

  private Mono<Void> talk(WebsocketInbound in, WebsocketOutbound out) {
    var session =
        new LiveSession(
            in,
            out,
            new HandshakeInfo(URI.create("/"), new HttpHeaders(), Mono.empty(), null),
            new NettyDataBufferFactory(ByteBufAllocator.DEFAULT),
            FRAME);
    return new Socket(session, connection, new Talker(), SETTINGS)
        .run()
        .doFinally(end -> gone.tryEmitEmpty());
  }

  @AfterEach
  void stop() {
    server.disposeNow(TIMEOUT);
  }

  @Test
  void socketShouldSayThatThePeerIsTooSlowWhenItReadsAgain() throws IOException {
    try (var peer = new SlowPeer(server.port())) {
      assertThat(connection.ended().block(TIMEOUT)).isEqualTo(Ending.TOO_SLOW);

      assertThat(peer.closeCode()).isEqualTo(3008);
    }
  }

  @Test
  void socketShouldBeDroppedWhenThePeerNeverReadsAgain() throws IOException {
    try (var peer = new SlowPeer(server.port())) {
      gone.asMono().block(TIMEOUT);

      assertThat(connection.ended().block(TIMEOUT)).isEqualTo(Ending.TOO_SLOW);
    }
  }

  /** Has more to say than any buffer holds. */
  private static final class Talker implements Conversation {

    @Override
    public void hear(String text) {
      throw new IllegalStateException("nothing is said to it");
    }

    @Override
    public Flux<String> say() {
      return Flux.generate(sink -> sink.next("x".repeat(FRAME / 2)));
    }
  }
}
