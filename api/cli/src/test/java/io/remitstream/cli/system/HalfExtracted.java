package io.remitstream.cli.system;

import io.netty.buffer.Unpooled;
import io.remitstream.streaming.rsocket.RequestMetadata;
import io.remitstream.streaming.rsocket.Routes;
import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketConnector;
import io.rsocket.transport.netty.client.WebsocketClientTransport;
import io.rsocket.util.DefaultPayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An extraction through the gateway that waits in the middle of its file. */
final class HalfExtracted implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int CLAIMS = 4;

  private final Sinks.Many<Payload> bytes = Sinks.many().unicast().onBackpressureBuffer();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final RSocket socket;
  private final CompletableFuture<List<JsonNode>> items;
  private final String rest;

  private HalfExtracted(RSocket socket) {
    this.socket = socket;
    this.items =
        socket
            .requestChannel(bytes.asFlux())
            .map(item -> JsonMapper.shared().readTree(item.getDataUtf8()))
            .doOnNext(item -> begun.countDown())
            .collectList()
            .toFuture();
    String file = Era.of("HALF", CLAIMS);
    int middle = file.lastIndexOf("CLP*");
    this.rest = file.substring(middle);
    send(payload(Routes.EXTRACT, null, file.substring(0, middle)));
  }

  /** Returns when the first claim has come. */
  static HalfExtracted begin(LocalSystem system) throws InterruptedException {
    URI address = URI.create("ws://%s/rsocket".formatted(system.url().getAuthority()));
    RSocket socket =
        RSocketConnector.create()
            .metadataMimeType(RequestMetadata.TYPE)
            .setupPayload(Mono.fromSupplier(() -> payload("", system.key(), "")))
            .connect(WebsocketClientTransport.create(address))
            .blockOptional(TIMEOUT)
            .orElseThrow();
    var extraction = new HalfExtracted(socket);
    if (!extraction.begun.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("no claim came");
    }
    return extraction;
  }

  /** Waits until others, which are short, are no longer taken; what the first of them is told. */
  String refusal() {
    return Flux.defer(() -> socket.requestChannel(next()))
        .repeat()
        .then(Mono.just("completed"))
        .onErrorResume(refused -> Mono.just(String.valueOf(refused.getMessage())))
        .blockOptional(TIMEOUT)
        .orElseThrow();
  }

  private static Mono<Payload> next() {
    return Mono.fromSupplier(() -> payload(Routes.EXTRACT, null, Era.of("NEXT", 1)));
  }

  /** Sends the rest; everything that was read. */
  List<JsonNode> finish() throws Exception {
    send(DefaultPayload.create(rest));
    bytes.tryEmitComplete().orThrow();
    return items.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
  }

  private void send(Payload chunk) {
    bytes.tryEmitNext(chunk).orThrow();
  }

  private static Payload payload(String route, @Nullable String key, String data) {
    return DefaultPayload.create(
        Unpooled.copiedBuffer(data, StandardCharsets.UTF_8),
        new RequestMetadata(route, key).encoded());
  }

  @Override
  public void close() {
    socket.dispose();
  }
}
