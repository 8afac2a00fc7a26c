package io.remitstream.api.rsocket;

import io.remitstream.api.live.Listening;
import io.remitstream.api.live.LiveHub;
import io.remitstream.api.live.LiveJson;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.event.Cursor;
import io.rsocket.Payload;
import io.rsocket.util.DefaultPayload;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log from a cursor, for the tenant of the flow. A request's data is {@code {"after": …,
 * "documentId": …}}, both optional, or nothing; the answers are the messages of the WebSocket.
 */
final class EventStreams {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final LiveHub hub;

  EventStreams(LiveHub hub) {
    this.hub = hub;
  }

  /** Never ends by itself. Fails with {@link Refused} where the request has another form. */
  Flux<Payload> of(Payload request) {
    return Flux.defer(() -> hub.listen(wish(request).listening()))
        .map(signal -> DefaultPayload.create(LiveJson.message(signal)));
  }

  private static Wish wish(Payload request) {
    String text = request.getDataUtf8();
    try {
      return text.isBlank() ? new Wish(null, null) : MAPPER.readValue(text, Wish.class);
    } catch (JacksonException malformed) {
      throw Refused.badRequest();
    }
  }

  private record Wish(@Nullable String after, @Nullable UUID documentId) {

    Listening listening() {
      return new Listening(
          after == null ? null : Cursor.parse(after),
          documentId == null ? null : new DocumentId(documentId));
    }
  }
}
