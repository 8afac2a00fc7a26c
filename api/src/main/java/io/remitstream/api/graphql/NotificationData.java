package io.remitstream.api.graphql;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a notification may say of its event, by the names that are told; a count that a caller gave
 * as something else is left out.
 */
record NotificationData(
    @Nullable String documentId,
    @Nullable String endpointId,
    @Nullable String status,
    @Nullable Integer revision,
    @Nullable Integer remittances,
    @Nullable Integer claims,
    @Nullable Integer findings,
    @Nullable String problem,
    @Nullable Integer attempts) {

  static NotificationData of(JsonNode data) {
    return new NotificationData(
        text(data, "documentId"),
        text(data, "endpointId"),
        text(data, "status"),
        count(data, "revision"),
        count(data, "remittances"),
        count(data, "claims"),
        count(data, "findings"),
        text(data, "problem"),
        count(data, "attempts"));
  }

  private static @Nullable String text(JsonNode data, String member) {
    JsonNode value = data.path(member);
    return value.isValueNode() && !value.isNull() ? value.asString() : null;
  }

  private static @Nullable Integer count(JsonNode data, String member) {
    JsonNode value = data.path(member);
    return value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : null;
  }
}
