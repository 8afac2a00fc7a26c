package io.remitstream.streaming.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that one contact is told over one channel.
 *
 * @param problem why it was not sent or did not arrive; null where nothing is wrong
 * @param provider who took it; null until then
 * @param digest the digest that tells it; null where it goes by itself
 */
public record Notification(
    UUID id,
    Kind kind,
    UUID contact,
    Channel channel,
    Occasion occasion,
    @Nullable UUID eventId,
    @Nullable UUID digest,
    State state,
    @Nullable String problem,
    @Nullable String provider,
    int attempts,
    Instant dueAt,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant readAt) {

  /** Why it is there. */
  public enum Kind {
    /** An event of the log. */
    EVENT,
    /** Tells of several at once. */
    DIGEST,
    /** A caller asked for it. */
    DIRECT,
    /** As {@link #DIRECT}, with made-up values: somebody looks at a template. */
    SAMPLE
  }

  /**
   * How far it is. Only {@code SENT} and {@code DELIVERED} change by what a provider tells later.
   */
  public enum State {
    DUE,
    /** A digest will tell it. */
    GATHERED,
    RUNNING,
    /** A provider has taken it. */
    SENT,
    /** It arrived; in the app, it is there to be read. */
    DELIVERED,
    /** It was taken, and then refused or lost. */
    BOUNCED,
    FAILED,
    /** Nobody is to be told any more: the contact or its address is gone. */
    SUPPRESSED
  }
}
