package io.remitstream.gateway.credential;

import java.time.Instant;

/** What became of a credential. */
sealed interface Exchanged {

  /**
   * A token that is good inside.
   *
   * @param expiresAt when it is no longer
   */
  record Granted(String token, Instant expiresAt) implements Exchanged {

    @Override
    public String toString() {
      return "Granted[…, expiresAt=%s]".formatted(expiresAt);
    }
  }

  /** Unknown, revoked or used up. */
  record Refused() implements Exchanged {}
}
