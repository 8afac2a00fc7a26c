package io.remitstream.streaming.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A public event in its CloudEvents 1.0 envelope, with the extensions {@code tenant}, {@code
 * cursor}, {@code actor}, {@code correlationid} and {@code traceparent}. The same on every
 * transport.
 *
 * @param subject the id of what it is about
 * @param cursor its place in the tenant's log
 * @param data thin, of the shape that {@code dataschema} names
 */
@JsonPropertyOrder({
  "specversion",
  "id",
  "source",
  "type",
  "subject",
  "time",
  "datacontenttype",
  "dataschema",
  "tenant",
  "cursor",
  "actor",
  "correlationid",
  "traceparent",
  "data"
})
public record Event(
    UUID id,
    String type,
    String subject,
    Instant time,
    String dataschema,
    UUID tenant,
    Cursor cursor,
    String actor,
    String correlationid,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String traceparent,
    JsonNode data) {

  private static final String SCHEMAS = "https://remitstream.io/schemas/events/";

  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String specversion() {
    return "1.0";
  }

  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String source() {
    return "/remitstream";
  }

  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String datacontenttype() {
    return "application/json";
  }

  @JsonIgnore
  public long position() {
    return cursor.position();
  }

  static String schemaOf(PublicEvent event) {
    return SCHEMAS + event.type() + "/" + event.version();
  }
}
