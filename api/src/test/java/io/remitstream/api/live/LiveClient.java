package io.remitstream.api.live;

import io.remitstream.streaming.event.Cursor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket client that keeps what it gets. */
public final class LiveClient implements WebSocket.Listener {

  private static final int SECONDS = 20;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder partial = new StringBuilder();
  private final boolean listening;
  private @Nullable WebSocket socket;

  private LiveClient(boolean listening) {
    this.listening = listening;
  }

  public static LiveClient open(URI uri, String token) {
    return open(uri, token, new LiveClient(true));
  }

  /** Asks for a subprotocol. */
  public static LiveClient open(URI uri, String token, String protocol) {
    return open(uri, token, new LiveClient(true), protocol);
  }

  /** Takes nothing off its socket, not even a ping. */
  static LiveClient openDeaf(URI uri, String token) {
    return open(uri, token, new LiveClient(false));
  }

  private static LiveClient open(URI uri, String token, LiveClient client, String... protocols) {
    var socket = HTTP.newWebSocketBuilder().header("Authorization", "Bearer " + token);
    for (String protocol : protocols) {
      socket.subprotocols(protocol);
    }
    client.socket = socket.buildAsync(uri, client).orTimeout(SECONDS, TimeUnit.SECONDS).join();
    return client;
  }

  public LiveClient subscribe(@Nullable Cursor after) {
    return send(
        after == null
            ? "{\"type\":\"subscribe\"}"
            : "{\"type\":\"subscribe\",\"after\":\"" + after + "\"}");
  }

  public LiveClient send(String text) {
    socket().sendText(text, true).orTimeout(SECONDS, TimeUnit.SECONDS).join();
    return this;
  }

  public WebSocket socket() {
    return Objects.requireNonNull(socket);
  }

  /** The next message; fails where none comes. */
  public JsonNode next() throws InterruptedException {
    return Objects.requireNonNull(
        messages.poll(SECONDS, TimeUnit.SECONDS), "no message within " + SECONDS + " s");
  }

  /** The next message of this type; others are left out. */
  public JsonNode next(String type) throws InterruptedException {
    JsonNode message = next();
    while (!message.path("type").asString("").equals(type)) {
      message = next();
    }
    return message;
  }

  public boolean isQuiet() {
    return messages.isEmpty();
  }

  /** The code that the service closed it with. */
  public int closeCode() {
    return closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  /** As a network does it: without a word. */
  public void cut() {
    socket().abort();
  }

  @Override
  public void onOpen(WebSocket opened) {
    if (listening) {
      opened.request(1);
    }
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      messages.add(JsonMapper.shared().readTree(partial.toString()));
      partial.setLength(0);
    }
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
    closed.completeExceptionally(error);
  }
}
