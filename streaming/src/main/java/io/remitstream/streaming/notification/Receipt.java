package io.remitstream.streaming.notification;

import java.util.UUID;

/**
 * What a provider tells of a message after it took it.
 *
 * @param problem a slug, where the message did not arrive
 * @param forGood whether nothing will ever arrive at this address
 */
public record Receipt(UUID notification, boolean arrived, String problem, boolean forGood) {

  public static Receipt arrived(UUID notification) {
    return new Receipt(notification, true, "", false);
  }

  public static Receipt bounced(UUID notification, String problem, boolean forGood) {
    return new Receipt(notification, false, problem, forGood);
  }
}
