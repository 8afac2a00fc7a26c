package io.remitstream.streaming.webhook;

import java.util.Set;

/**
 * Which events an endpoint is sent.
 *
 * @param types those; with none of them every type, but for what is there for people: a
 *     notification tells once more, in words, what another event has told already
 */
public record EventFilter(Set<String> types) {

  private static final String FOR_PEOPLE = "notification.";

  public EventFilter {
    types = Set.copyOf(types);
  }

  public boolean fits(String type) {
    return types.isEmpty() ? !type.startsWith(FOR_PEOPLE) : types.contains(type);
  }
}
