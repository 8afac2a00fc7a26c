package io.remitstream.workers.notification.provider;

import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.Rendered;
import java.util.UUID;

/**
 * A message on its way.
 *
 * @param notification names it, the same in every attempt
 * @param contact whom it is for
 * @param to an e-mail address or a phone number
 * @param sender the name that it comes from
 */
public record Outgoing(
    UUID notification, Channel channel, UUID contact, String to, String sender, Rendered words) {

  /** Never to whom or what. */
  @Override
  public String toString() {
    return "Outgoing[" + notification + "]";
  }
}
