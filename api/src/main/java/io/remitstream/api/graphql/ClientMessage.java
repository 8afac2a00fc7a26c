package io.remitstream.api.graphql;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client may say in <a
 * href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md">graphql-transport-ws</a>.
 */
sealed interface ClientMessage {

  /** Opens the conversation; what else it carries means nothing here. */
  record Init() implements ClientMessage {}

  record Ping() implements ClientMessage {}

  record Pong() implements ClientMessage {}

  /**
   * Begins an operation.
   *
   * @param operation with {@code query}, {@code variables}, {@code operationName}
   */
  record Subscribe(String id, Map<String, Object> operation) implements ClientMessage {}

  /** Ends an operation. */
  record Complete(String id) implements ClientMessage {}

  /** Fails with {@link BadMessage}. */
  static ClientMessage parse(String text) {
    try {
      Frame frame = Frame.READER.readValue(text);
      return Optional.ofNullable(frame).map(Frame::message).orElseThrow(BadMessage::new);
    } catch (JacksonException malformed) {
      throw new BadMessage();
    }
  }

  /** As it goes over the wire. */
  record Frame(@Nullable String type, @Nullable String id, @Nullable Map<String, Object> payload) {

    private static final ObjectReader READER = JsonMapper.shared().readerFor(Frame.class);

    @Nullable ClientMessage message() {
      return switch (type) {
        case "connection_init" -> new Init();
        case "ping" -> new Ping();
        case "pong" -> new Pong();
        case "subscribe" -> subscribe();
        case "complete" -> id == null ? null : new Complete(id);
        case null, default -> null;
      };
    }

    private @Nullable ClientMessage subscribe() {
      return id == null || id.isEmpty() || payload == null || !isOperation(payload)
          ? null
          : new Subscribe(id, payload);
    }

    private static boolean isOperation(Map<String, Object> payload) {
      return payload.get("query") instanceof String query
          && !query.isBlank()
          && isNullOr(String.class, payload.get("operationName"))
          && isNullOr(Map.class, payload.get("variables"))
          && isNullOr(Map.class, payload.get("extensions"));
    }

    private static boolean isNullOr(Class<?> type, @Nullable Object value) {
      return value == null || type.isInstance(value);
    }
  }

  /** Not a message of the protocol. */
  final class BadMessage extends Fault {
    BadMessage() {
      super(Kind.INVALID, "bad-message", "The message is none of graphql-transport-ws.");
    }
  }
}
