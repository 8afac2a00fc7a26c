package io.remitstream.api.webhook;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** What is refused of webhooks; nothing that was sent is repeated. */
public final class WebhookRefused extends Fault {

  private WebhookRefused(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  /** Absent, deleted, or another tenant's: all look the same. */
  public static WebhookRefused noWebhook() {
    return new WebhookRefused(Kind.NOT_FOUND, "not-found", "There is no webhook with this id.");
  }

  public static WebhookRefused noDelivery() {
    return new WebhookRefused(Kind.NOT_FOUND, "not-found", "There is no delivery with this id.");
  }

  static WebhookRefused tooMany(int limit) {
    return new WebhookRefused(
        Kind.CONFLICT,
        "too-many-webhooks",
        "The tenant has as many webhooks as it may (expected: at most " + limit + ").");
  }

  static WebhookRefused wrongState(String expected) {
    return new WebhookRefused(
        Kind.CONFLICT,
        "wrong-state",
        "The webhook's state forbids it (expected: " + expected + ").");
  }

  static WebhookRefused moved() {
    return new WebhookRefused(
        Kind.PRECONDITION_FAILED,
        "revision-moved",
        "The webhook has changed since (expected: the revision that it has now).");
  }

  static WebhookRefused badUrl(String expected) {
    return new WebhookRefused(
        Kind.UNPROCESSABLE,
        "bad-url",
        "The URL cannot be delivered to (expected: " + expected + ").");
  }

  static WebhookRefused badHeader(String expected) {
    return new WebhookRefused(
        Kind.UNPROCESSABLE,
        "bad-header",
        "A header cannot be sent along (expected: " + expected + ").");
  }

  static WebhookRefused badCertificate() {
    return new WebhookRefused(
        Kind.UNPROCESSABLE,
        "bad-certificate",
        "The client certificate cannot be used (expected: a chain in PEM, and its private key in"
            + " PKCS #8 PEM, both or neither).");
  }

  static WebhookRefused unknownEventType() {
    return new WebhookRefused(
        Kind.UNPROCESSABLE,
        "unknown-event-type",
        "The filter names an event type that there is not (expected: types of events, or none for"
            + " all).");
  }
}
