package io.remitstream.streaming.event;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Events as bytes, the same on the bus and on every tap. */
public final class EventJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(module()).build();

  private EventJson() {}

  /** For mappers that write events elsewhere: cursors as text. */
  public static SimpleModule module() {
    return new SimpleModule("remitstream-events")
        .addSerializer(Cursor.class, new CursorWriter())
        .addDeserializer(Cursor.class, new CursorReader());
  }

  public static byte[] write(Event event) {
    return MAPPER.writeValueAsBytes(event);
  }

  public static Event read(byte[] bytes) {
    return MAPPER
        .readerFor(Event.class)
        .without(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .readValue(bytes);
  }

  static String data(PublicEvent event) {
    return MAPPER.writeValueAsString(event);
  }

  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  private static final class CursorWriter extends ValueSerializer<Cursor> {
    @Override
    public void serialize(Cursor cursor, JsonGenerator json, SerializationContext context)
        throws JacksonException {
      json.writeString(cursor.toString());
    }
  }

  private static final class CursorReader extends ValueDeserializer<Cursor> {
    @Override
    public Cursor deserialize(JsonParser json, DeserializationContext context)
        throws JacksonException {
      return Cursor.parse(json.getValueAsString());
    }
  }
}
