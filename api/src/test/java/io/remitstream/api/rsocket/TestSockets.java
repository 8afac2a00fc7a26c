package io.remitstream.api.rsocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.rsocket.Payload;
import io.rsocket.core.RSocketConnector;
import io.rsocket.exceptions.ApplicationErrorException;
import io.rsocket.transport.ClientTransport;
import io.rsocket.transport.netty.client.TcpClientTransport;
import io.rsocket.transport.netty.client.WebsocketClientTransport;
import io.rsocket.util.DefaultPayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** The client that people use, as they use it. */
public final class TestSockets {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private TestSockets() {}

  /** A connector whose SETUP carries a credential. */
  public static RSocketConnector connector(String credential) {
    return RSocketConnector.create()
        .metadataMimeType(RequestMetadata.TYPE)
        .setupPayload(Mono.fromSupplier(() -> setup(credential)));
  }

  public static Payload setup(String credential) {
    return DefaultPayload.create(
        Unpooled.EMPTY_BUFFER, new RequestMetadata("", credential).encoded());
  }

  public static ClientTransport tcp(int port) {
    return TcpClientTransport.create("127.0.0.1", port);
  }

  public static ClientTransport webSocket(int port) {
    return webSocket(port, Map.of());
  }

  /**
   * @param headers of the handshake
   */
  static ClientTransport webSocket(int port, Map<String, String> headers) {
    var socket = WebsocketClientTransport.create(URI.create("ws://127.0.0.1:" + port + "/rsocket"));
    headers.forEach(socket::header);
    return socket;
  }

  public static Payload request(String route, String data) {
    return request(route, data.getBytes(StandardCharsets.UTF_8));
  }

  static Payload request(String route, byte[] data) {
    return DefaultPayload.create(
        Unpooled.wrappedBuffer(data), new RequestMetadata(route, null).encoded());
  }

  /** That an answer is the problem with this code. */
  public static void assertRefused(Publisher<Payload> answer, String code) {
    Flux.from(answer)
        .as(StepVerifier::create)
        .thenConsumeWhile(payload -> true)
        .expectErrorSatisfies(
            error ->
                assertThat(error)
                    .isInstanceOf(ApplicationErrorException.class)
                    .hasMessageContaining("/problems/" + code + "\""))
        .verify(TIMEOUT);
  }
}
