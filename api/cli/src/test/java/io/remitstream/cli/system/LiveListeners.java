package io.remitstream.cli.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sockets of the live channel and a stream of events, all open, that stay as long as they may. */
final class LiveListeners implements AutoCloseable {

  private static final int SECONDS = 30;

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Socket> sockets = new ArrayList<>();
  private final CompletableFuture<List<String>> events = new CompletableFuture<>();

  private LiveListeners() {}

  /** Returns once each has been told that it hears everything from here on. */
  static LiveListeners open(LocalSystem system, int sockets)
      throws IOException, InterruptedException {
    var listeners = new LiveListeners();
    for (int i = 0; i < sockets; i++) {
      listeners.sockets.add(listeners.socket(system));
    }
    Stream<String> lines =
        system.lines(system.endless("/v1/events").header("Accept", "text/event-stream")).body();
    var begun = new CompletableFuture<Boolean>();
    Thread.ofVirtual().start(() -> listeners.read(lines, begun));
    begun.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    listeners.sockets.forEach(socket -> socket.ready.orTimeout(SECONDS, TimeUnit.SECONDS).join());
    return listeners;
  }

  private Socket socket(LocalSystem system) {
    var socket = new Socket();
    http.newWebSocketBuilder()
        .header("Authorization", "Bearer " + system.key())
        .buildAsync(
            URI.create("ws" + system.url().resolve("/v1/live").toString().substring(4)), socket)
        .orTimeout(SECONDS, TimeUnit.SECONDS)
        .join()
        .sendText("{\"type\":\"subscribe\"}", true);
    return socket;
  }

  private void read(Stream<String> lines, CompletableFuture<Boolean> begun) {
    var kinds = new ArrayList<String>();
    try (lines) {
      lines
          .filter(line -> line.startsWith("event:"))
          .forEach(
              line -> {
                kinds.add(line.substring(6));
                begun.complete(true);
              });
      events.complete(kinds);
    } catch (RuntimeException broken) {
      events.completeExceptionally(broken);
    }
  }

  /** The code that each socket was closed with; fails where one is not closed, or just broke. */
  List<Integer> closeCodes() {
    return sockets.stream()
        .map(socket -> socket.closed.orTimeout(SECONDS, TimeUnit.SECONDS).join())
        .toList();
  }

  /** The names of all events of the stream, which has come to its end; fails where it broke. */
  List<String> events() {
    return events.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  private static final class Socket implements WebSocket.Listener {
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      ready.complete(true);
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      ready.completeExceptionally(error);
      closed.completeExceptionally(error);
    }
  }
}
