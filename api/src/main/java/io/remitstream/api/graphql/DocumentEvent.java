package io.remitstream.api.graphql;

import io.remitstream.streaming.event.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event in its envelope, as on every channel. */
record DocumentEvent(
    String specversion,
    UUID id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    String dataschema,
    UUID tenant,
    String cursor,
    String actor,
    String correlationid,
    @Nullable String traceparent,
    DocumentEventData data)
    implements LiveMessage {

  static DocumentEvent of(Event event) {
    return new DocumentEvent(
        event.specversion(),
        event.id(),
        event.source(),
        event.type(),
        event.subject(),
        event.time(),
        event.datacontenttype(),
        event.dataschema(),
        event.tenant(),
        event.cursor().toString(),
        event.actor(),
        event.correlationid(),
        event.traceparent(),
        DocumentEventData.of(event.data()));
  }
}
