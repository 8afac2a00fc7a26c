package io.remitstream.api.graphql;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the service says in graphql-transport-ws, as it goes over the wire. */
final class ServerMessage {

  static final String ACK = text("connection_ack", null, null);
  static final String PONG = text("pong", null, null);

  private ServerMessage() {}

  /** One result of an operation. */
  static String next(String id, Map<String, Object> result) {
    return text("next", id, result);
  }

  /** An operation that did not come about, or broke; nothing more comes of it. */
  static String error(String id, Object errors) {
    return text("error", id, errors);
  }

  /** Nothing more comes of an operation. */
  static String complete(String id) {
    return text("complete", id, null);
  }

  private static String text(String type, @Nullable String id, @Nullable Object payload) {
    var message = new LinkedHashMap<String, Object>();
    if (id != null) {
      message.put("id", id);
    }
    message.put("type", type);
    if (payload != null) {
      message.put("payload", payload);
    }
    return JsonMapper.shared().writeValueAsString(message);
  }
}
