package io.remitstream.streaming.bus;

import java.util.HashMap;
import java.util.Map;

/**
 * What travels. Never PHI: the bus keeps messages in the clear.
 *
 * @param key messages of one key stay in order
 * @param headers pass through as they are, W3C trace context ({@code traceparent}) among them
 * @param body opaque to the bus; at most 1 MB with the rest
 */
public record Message(String key, Map<String, String> headers, byte[] body) {

  public Message {
    headers = Map.copyOf(headers);
  }

  public static Message of(String key, byte[] body) {
    return new Message(key, Map.of(), body);
  }

  /** The same with one more header, or another value of it. */
  public Message withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Message(key, more, body);
  }

  @Override
  public String toString() {
    return "Message[%s, %s, %d bytes]".formatted(key, headers, body.length);
  }
}
