package io.remitstream.streaming.webhook;

/** How an attempt ended. */
public enum AttemptOutcome {
  /** Answered 2xx, and where a challenge was sent, rightly. */
  DELIVERED,
  /** Answered with another status; 3xx too, since redirects are not followed. */
  REFUSED,
  /** Answered a challenge 2xx, but not with the signed echo. */
  UNPROVEN,
  /** No whole answer in time. */
  TIMED_OUT,
  /** Not reached: its name does not resolve, or it refuses or cuts the connection. */
  UNREACHABLE,
  /** No common ground in TLS, or a certificate that is not trusted. */
  UNTRUSTED,
  /** Its address is none that may be dialled; nothing was sent. */
  FORBIDDEN_ADDRESS,
  /** Its configuration cannot be opened or used; nothing was sent. */
  MISCONFIGURED
}
