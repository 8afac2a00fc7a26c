package io.remitstream.streaming.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the reading of a document is. Ephemeral: it goes over the topic {@code progress}, is in
 * no log and has no cursor; a lost one is made up for by the next.
 *
 * @param claimsTotal how many there will be; null while nobody has counted
 * @param pagesRead null of a document that has no pages
 * @param pagesTotal how many there are, where that is known
 */
public record DocumentProgress(
    UUID tenant,
    UUID documentId,
    Stage stage,
    int claimsRead,
    @Nullable Integer claimsTotal,
    @Nullable Integer pagesRead,
    @Nullable Integer pagesTotal) {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** Made beforehand: the first reading of a type takes a lock, and this is read on event loops. */
  private static final ObjectReader READER = MAPPER.readerFor(DocumentProgress.class);

  /** Of a document without pages. */
  public static DocumentProgress of(
      UUID tenant, UUID documentId, Stage stage, int claimsRead, @Nullable Integer claimsTotal) {
    return new DocumentProgress(tenant, documentId, stage, claimsRead, claimsTotal, null, null);
  }

  /** As it goes over the bus. */
  public byte[] toBytes() {
    return MAPPER.writeValueAsBytes(this);
  }

  public static DocumentProgress of(byte[] bytes) {
    return READER.readValue(bytes);
  }
}
