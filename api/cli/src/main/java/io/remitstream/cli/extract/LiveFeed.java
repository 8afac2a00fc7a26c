package io.remitstream.cli.extract;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tenant's live socket: progress goes to the board, and an event wakes whoever follows its
 * document. It only makes things faster; without it documents are asked after.
 */
final class LiveFeed implements WebSocket.Listener, AutoCloseable {

  private static final String SUBSCRIBE = "{\"type\":\"subscribe\"}";

  private final Board board;
  private final StringBuilder partial = new StringBuilder();
  private @Nullable CompletableFuture<WebSocket> socket;

  private LiveFeed(Board board) {
    this.board = board;
  }

  /** A feed without a socket, whose messages come from elsewhere. */
  static LiveFeed unconnected(Board board) {
    return new LiveFeed(board);
  }

  static LiveFeed open(HttpClient http, Endpoint endpoint, Board board) {
    LiveFeed feed = unconnected(board);
    feed.socket =
        http.newWebSocketBuilder()
            .header("Authorization", "Bearer " + endpoint.key())
            .buildAsync(endpoint.live(), feed);
    return feed;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      String message = partial.toString();
      partial.setLength(0);
      take(from, message);
    }
    from.request(1);
    return null;
  }

  private void take(WebSocket from, String message) {
    try {
      JsonNode json = JsonMapper.shared().readTree(message);
      switch (json.path("type").asString("")) {
        case "ready" -> from.sendText(SUBSCRIBE, true);
        case "progress" -> board.progress(id(json.path("documentId")), progress(json));
        case "event" -> board.wake(id(json.path("event").path("subject")));
        default -> {
          // New kinds of messages may come at any time and are left out.
        }
      }
    } catch (JacksonException | IllegalArgumentException unreadable) {
      // What is missed here is asked for within half a second.
      return;
    }
  }

  private static UUID id(JsonNode node) {
    return UUID.fromString(node.asString(""));
  }

  private static DocumentState.Progress progress(JsonNode json) {
    return new DocumentState.Progress(
        json.path("stage").asString(""),
        json.path("claimsRead").asLong(0),
        number(json.path("claimsTotal")),
        number(json.path("pagesRead")),
        number(json.path("pagesTotal")));
  }

  private static @Nullable Long number(JsonNode node) {
    return node.isNumber() ? node.asLong() : null;
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.thenAccept(WebSocket::abort);
      socket.cancel(true);
    }
  }
}
