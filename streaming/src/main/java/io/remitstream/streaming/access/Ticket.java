package io.remitstream.streaming.access;

import java.time.Instant;

/**
 * Opens one socket, once, within {@link Tickets#LIFETIME}; for browsers, which cannot send headers
 * on a WebSocket or an EventSource.
 *
 * @param text goes into a URL, and therefore never into a log
 */
public record Ticket(String text, Instant expiresAt) {

  /** Never the secret. */
  @Override
  public String toString() {
    return "Ticket[" + expiresAt + "]";
  }
}
