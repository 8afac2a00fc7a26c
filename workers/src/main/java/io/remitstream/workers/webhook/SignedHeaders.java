package io.remitstream.workers.webhook;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.remitstream.streaming.webhook.EndpointConfig;
import io.remitstream.streaming.webhook.EndpointKey;
import io.remitstream.streaming.webhook.SigningScheme;
import io.remitstream.streaming.webhook.WebhookSignatures;
import java.time.Instant;

/** What goes with one attempt: its owner's headers, then ours, which they cannot replace. */
record SignedHeaders(Taken taken, EndpointConfig config, byte[] body, Instant at) {

  private static final String USER_AGENT = "Remitstream-Webhooks/1";
  private static final String TRACEPARENT = "traceparent";

  void addTo(HttpHeaders headers) {
    config.headers().forEach(headers::set);
    headers
        .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
        .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
        .set(HttpHeaderNames.USER_AGENT, USER_AGENT)
        .set(WebhookSignatures.ID, taken.eventId().toString())
        .set(WebhookSignatures.TIMESTAMP, at.getEpochSecond())
        .set(WebhookSignatures.SIGNATURE, signature())
        .set(WebhookSignatures.X_EVENT, taken.eventType())
        .set(WebhookSignatures.X_TIMESTAMP, at.toEpochMilli())
        .set(WebhookSignatures.X_SIGNATURE, WebhookSignatures.ofBody(config.secret(), body));
    if (taken.traceparent() != null) {
      headers.set(TRACEPARENT, taken.traceparent());
    }
  }

  private String signature() {
    String id = taken.eventId().toString();
    return taken.scheme() == SigningScheme.V1A
        ? WebhookSignatures.v1a(new EndpointKey(config.privateKey(), ""), id, at, body)
        : WebhookSignatures.v1(config.secretsAt(at), id, at, body);
  }
}
