package io.remitstream.api.notification;

import io.remitstream.api.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes one thing as a JSON merge patch says (RFC 7396), member by member: what is left out
 * stays, {@code null} clears.
 */
final class Merge {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Merge() {}

  /** Fails with {@code malformed-json} or {@code unknown-field}. */
  static ContactDraft into(ContactDraft now, JsonNode patch) {
    if (!(patch instanceof ObjectNode members)) {
      throw Refusal.malformedJson();
    }
    ObjectNode merged = MAPPER.valueToTree(now);
    merged.setAll(members);
    return draft(merged);
  }

  private static ContactDraft draft(ObjectNode merged) {
    try {
      return MAPPER.treeToValue(merged, ContactDraft.class);
    } catch (UnrecognizedPropertyException unknown) {
      throw Refusal.unknownField();
    } catch (JacksonException other) {
      throw Refusal.malformedJson();
    }
  }
}
