package io.remitstream.streaming.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something happened.
 *
 * @param actor who did it: {@code key:{id}} for an API key, {@code service:{name}} for a part of
 *     the service
 * @param correlationId the request that began it all
 * @param traceparent W3C trace context, if there is one
 */
public record Cause(String actor, String correlationId, @Nullable String traceparent) {

  public static Cause key(UUID keyId, String correlationId, @Nullable String traceparent) {
    return new Cause("key:" + keyId, correlationId, traceparent);
  }

  /** A part of the service that goes on with what a request began. */
  public static Cause service(String name, String correlationId, @Nullable String traceparent) {
    return new Cause("service:" + name, correlationId, traceparent);
  }
}
