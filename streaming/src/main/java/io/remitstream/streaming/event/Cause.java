package io.remitstream.streaming.event;

import org.jspecify.annotations.Nullable;

/**
 * Why something happened.
 *
 * @param actor who did it: a key's id, or {@code system}
 * @param correlationId the request that began it all
 * @param traceparent W3C trace context, if there is one
 */
public record Cause(String actor, String correlationId, @Nullable String traceparent) {

  public static final String SYSTEM = "system";

  public static Cause system(String correlationId) {
    return new Cause(SYSTEM, correlationId, null);
  }
}
