package io.remitstream.streaming.webhook;

/** Whether an endpoint is sent to. Events are kept for it in every state but the last. */
public enum EndpointState {
  /** It has not yet answered its challenge: nothing but tests, challenges and replays goes out. */
  PENDING,
  ACTIVE,
  /** Its owner wants nothing for now. */
  PAUSED,
  /** It is given up, for an {@link EndpointReason}. */
  DISABLED,
  /** Its key is destroyed, and nothing is kept for it any more. */
  DELETED
}
