package io.remitstream.streaming.notification;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody whom a tenant wants told.
 *
 * @param blocked channels whose address was refused for good; a new address opens them again
 */
public record Contact(
    UUID id,
    int revision,
    Profile profile,
    Preferences preferences,
    Set<Channel> blocked,
    Instant createdAt,
    Instant updatedAt) {

  public Contact {
    blocked = Set.copyOf(blocked);
  }

  /** Whether the channel has an address that takes messages. */
  public boolean isReached(Channel channel) {
    return profile.address(channel) != null && !blocked.contains(channel);
  }
}
