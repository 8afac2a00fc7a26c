package io.remitstream.api.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a client may say over the WebSocket. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Command.Subscribe.class, name = "subscribe"),
  @JsonSubTypes.Type(value = Command.Unsubscribe.class, name = "unsubscribe")
})
sealed interface Command {

  JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Fails with {@link BadMessage}, or {@link Cursor.BadCursor}. */
  static Command parse(String text) {
    try {
      Command command = MAPPER.readValue(text, Command.class);
      if (command == null) {
        throw new BadMessage();
      }
      return command.checked();
    } catch (JacksonException malformed) {
      throw new BadMessage();
    }
  }

  Command checked();

  /** Replaces what was subscribed to before. */
  record Subscribe(@Nullable String after, @Nullable UUID documentId) implements Command {

    Listening listening() {
      return new Listening(
          after == null ? null : Cursor.parse(after),
          documentId == null ? null : new DocumentId(documentId));
    }

    @Override
    public Command checked() {
      listening();
      return this;
    }
  }

  /** Nothing more is sent until the next subscription. */
  record Unsubscribe() implements Command {
    @Override
    public Command checked() {
      return this;
    }
  }

  /** Not a message of the contract. */
  final class BadMessage extends Fault {
    BadMessage() {
      super(
          Kind.INVALID,
          "bad-message",
          "The message is none of the contract's (expected: a text frame with one JSON object, of"
              + " type subscribe or unsubscribe).");
    }
  }
}
