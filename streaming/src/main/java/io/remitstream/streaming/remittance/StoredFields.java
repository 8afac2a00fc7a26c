package io.remitstream.streaming.remittance;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where leaves were read, as bytes that are encrypted before they are stored. */
public final class StoredFields {

  /** Where the ciphertext stands, and what it is bound to. */
  public static final String TABLE = "evidence";

  public static final String COLUMN = StoredForm.IDENTITY_COLUMN;

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, FieldEvidence>> FIELDS =
      new TypeReference<>() {};

  private StoredFields() {}

  /** Plaintext, in the order of the map. */
  public static byte[] of(Map<String, FieldEvidence> fields) {
    return MAPPER.writeValueAsBytes(fields);
  }

  /** Of the leaf that is the least sure; null where there is none. */
  public static @Nullable Double lowestConfidence(Map<String, FieldEvidence> fields) {
    return fields.values().stream()
        .map(FieldEvidence::confidence)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** By JSON pointer, in the order in which they were written. */
  public static Map<String, FieldEvidence> read(byte[] plaintext) {
    return MAPPER.readValue(plaintext, FIELDS);
  }
}
