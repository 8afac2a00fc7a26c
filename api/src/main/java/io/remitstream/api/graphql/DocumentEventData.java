package io.remitstream.api.graphql;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The members of all kinds of events together; one that the schema does not know is left out. */
record DocumentEventData(
    UUID documentId,
    @Nullable Integer revision,
    @Nullable String status,
    @Nullable Integer remittances,
    @Nullable Integer claims,
    @Nullable Integer findings,
    @Nullable Boolean balanced,
    @Nullable String contentType,
    @Nullable Long sizeBytes,
    @Nullable String problem,
    @Nullable Integer attempts) {

  private static final ObjectReader READER =
      JsonMapper.shared()
          .readerFor(DocumentEventData.class)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static DocumentEventData of(JsonNode data) {
    return READER.readValue(data);
  }
}
