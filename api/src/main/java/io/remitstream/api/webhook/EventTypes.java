package io.remitstream.api.webhook;

import java.util.Set;

/** The types of all events; a test holds them against the contract's schemas. */
public final class EventTypes {

  public static final Set<String> ALL =
      Set.of(
          "document.uploaded",
          "document.processing",
          "document.processed",
          "document.review_required",
          "document.failed",
          "document.quarantined",
          "document.reviewed",
          "document.deleted",
          "webhook.endpoint_failing",
          "webhook.endpoint_disabled",
          "notification.created");

  private EventTypes() {}
}
