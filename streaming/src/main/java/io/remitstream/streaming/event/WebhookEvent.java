package io.remitstream.streaming.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;

/** What can happen to a webhook endpoint that its owner should know. */
public sealed interface WebhookEvent extends PublicEvent {

  /** The subject. */
  UUID endpointId();

  @Override
  @JsonIgnore
  default String subject() {
    return endpointId().toString();
  }

  /**
   * Nothing has been delivered for days; unless something is, the endpoint ends.
   *
   * @param failingSince the first failure after the last success
   * @param disabledAt when it will be disabled, if nothing is delivered before
   */
  record EndpointFailing(UUID endpointId, Instant failingSince, Instant disabledAt)
      implements WebhookEvent {
    @Override
    public String type() {
      return "webhook.endpoint_failing";
    }
  }

  /**
   * Nothing is sent any more, until its owner enables it; what happens meanwhile is kept.
   *
   * @param reason {@code FAILING} for days, or {@code GONE}: it answered 410
   */
  record EndpointDisabled(UUID endpointId, String reason) implements WebhookEvent {
    @Override
    public String type() {
      return "webhook.endpoint_disabled";
    }
  }
}
