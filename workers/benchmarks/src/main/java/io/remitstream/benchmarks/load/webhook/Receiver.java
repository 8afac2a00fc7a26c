package io.remitstream.benchmarks.load.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A fast receiver: 204 to everything, once it has read all of it. While there is trouble, what goes
 * to {@code /broken/…} gets 500, and what goes to {@code /hang/…} no answer.
 */
final class Receiver implements AutoCloseable {

  private static final int OK = 204;
  private static final int BROKEN = 500;

  private final DisposableServer server;
  private final AtomicInteger count = new AtomicInteger();
  private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private volatile boolean keeping;
  private volatile boolean trouble;

  /**
   * @param nanos when all of it was read
   */
  record Arrival(String path, String body, long nanos) {}

  Receiver() {
    server = HttpServer.create().host("127.0.0.1").port(0).handle(this::receive).bindNow();
  }

  String url(String path) {
    return "http://127.0.0.1:%d%s".formatted(server.port(), path);
  }

  private Mono<Void> receive(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asString(StandardCharsets.UTF_8)
        .flatMap(body -> answer(request.uri(), body, response));
  }

  private Mono<Void> answer(String path, String body, HttpServerResponse response) {
    count.incrementAndGet();
    if (keeping) {
      arrivals.add(new Arrival(path, body, System.nanoTime()));
    }
    if (trouble && path.startsWith("/hang")) {
      return Mono.never();
    }
    return response.status(trouble && path.startsWith("/broken") ? BROKEN : OK).send();
  }

  /** Of all that came since the last call of {@link #forget}. */
  int count() {
    return count.get();
  }

  /** Begins anew. */
  void forget() {
    count.set(0);
    arrivals.clear();
  }

  void keep(boolean kept) {
    keeping = kept;
  }

  void trouble(boolean begins) {
    trouble = begins;
  }

  /** What came while it was kept. */
  Queue<Arrival> arrivals() {
    return arrivals;
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
