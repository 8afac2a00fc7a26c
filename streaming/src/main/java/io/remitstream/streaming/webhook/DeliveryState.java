package io.remitstream.streaming.webhook;

/** What has become of a delivery. */
public enum DeliveryState {
  /** To be sent once its time has come. */
  DUE,
  /** Being sent, under a lease. */
  RUNNING,
  DELIVERED,
  /** Every attempt of its schedule failed; kept, and can be replayed. */
  FAILED,
  /** Its endpoint was deleted. */
  CANCELLED
}
