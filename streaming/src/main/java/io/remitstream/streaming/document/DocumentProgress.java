package io.remitstream.streaming.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the reading of a document is. Ephemeral: it goes over the topic {@code progress}, is in
 * no log and has no cursor; a lost one is made up for by the next.
 *
 * @param claimsTotal how many there will be; null while nobody has counted
 */
public record DocumentProgress(
    UUID tenant, UUID documentId, Stage stage, int claimsRead, @Nullable Integer claimsTotal) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** As it goes over the bus. */
  public byte[] toBytes() {
    return MAPPER.writeValueAsBytes(this);
  }

  public static DocumentProgress of(byte[] bytes) {
    return MAPPER.readValue(bytes, DocumentProgress.class);
  }
}
