package io.remitstream.api.live;

import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventJson;
import java.nio.charset.StandardCharsets;

/**
 * An event and its text, written once however many listen.
 *
 * @param json the envelope as every tap carries it
 */
public record LiveEvent(Event event, String json) {

  static LiveEvent of(Event event) {
    return new LiveEvent(event, new String(EventJson.write(event), StandardCharsets.UTF_8));
  }

  /** From the bus. */
  static LiveEvent of(byte[] json) {
    return new LiveEvent(EventJson.read(json), new String(json, StandardCharsets.UTF_8));
  }

  Cursor cursor() {
    return event.cursor();
  }

  long position() {
    return event.position();
  }
}
