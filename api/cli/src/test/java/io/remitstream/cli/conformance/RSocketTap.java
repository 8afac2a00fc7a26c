package io.remitstream.cli.conformance;

import io.netty.buffer.Unpooled;
import io.remitstream.cli.system.LocalSystem;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The RSocket client of the JVM, which follows the log from a cursor on, a few events at a time,
 * and comes back with the last cursor whenever it is cut off.
 */
final class RSocketTap implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int AT_ONCE = 4;

  private final LocalSystem system;
  private final List<String> cursors = new ArrayList<>();
  private final List<JsonNode> surprises = new ArrayList<>();
  private final Disposable running;
  private String last;
  private int connected;

  private RSocketTap(LocalSystem system, String after) {
    this.system = system;
    this.last = after;
    this.running =
        Flux.defer(this::connection)
            .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE))
            .repeat()
            .subscribe();
  }

  static RSocketTap open(LocalSystem system, String after) {
    return new RSocketTap(system, after);
  }

  private Flux<JsonNode> connection() {
    return Flux.usingWhen(connect(), this::events, socket -> Mono.fromRunnable(socket::dispose));
  }

  private Mono<RSocket> connect() {
    URI address = URI.create("ws://%s/rsocket".formatted(system.url().getAuthority()));
    return RSocketConnector.create()
        .metadataMimeType(RequestMetadata.TYPE)
        .setupPayload(Mono.fromSupplier(() -> payload("", system.key(), "")))
        .connect(WebsocketClientTransport.create(address));
  }

  private Flux<JsonNode> events(RSocket socket) {
    return socket
        .requestStream(payload(Routes.EVENTS, null, "{\"after\":\"%s\"}".formatted(last)))
        .limitRate(AT_ONCE)
        .map(answer -> JsonMapper.shared().readTree(answer.getDataUtf8()))
        .doOnNext(this::take);
  }

  private static Payload payload(String route, @Nullable String key, String data) {
    return DefaultPayload.create(
        Unpooled.copiedBuffer(data, StandardCharsets.UTF_8),
        new RequestMetadata(route, key).encoded());
  }

  private synchronized void take(JsonNode message) {
    switch (message.path("type").asString("")) {
      case "ready" -> {
        connected++;
        notifyAll();
      }
      case "event" -> {
        last = message.at("/event/cursor").asString();
        cursors.add(last);
        notifyAll();
      }
      case "progress" -> {
        // Not in the log.
      }
      default -> surprises.add(message);
    }
  }

  /** The cursors in the order in which they came, once there are so many or the time is over. */
  synchronized List<String> awaitCursors(int count, long millis) throws InterruptedException {
    long deadline = System.currentTimeMillis() + millis;
    for (long left = millis; cursors.size() < count && left > 0; ) {
      wait(left);
      left = deadline - System.currentTimeMillis();
    }
    return List.copyOf(cursors);
  }

  /** Waits until it has connected so often, or the time is over. */
  synchronized void awaitConnected(int often, long millis) throws InterruptedException {
    long deadline = System.currentTimeMillis() + millis;
    for (long left = millis; connected < often && left > 0; ) {
      wait(left);
      left = deadline - System.currentTimeMillis();
    }
  }

  /** What must not come: resets. */
  synchronized List<JsonNode> surprises() {
    return List.copyOf(surprises);
  }

  synchronized int connected() {
    return connected;
  }

  @Override
  public void close() {
    running.dispose();
  }
}
