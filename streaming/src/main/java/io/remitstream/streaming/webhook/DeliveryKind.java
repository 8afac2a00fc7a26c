package io.remitstream.streaming.webhook;

/** What a delivery is for. */
public enum DeliveryKind {
  /** An event of the log, once for each endpoint; it alone has a sequence. */
  EVENT,
  /** Made up, so that a receiver can be tried. */
  TEST,
  /** Asks the receiver to prove that it knows the secret. */
  CHALLENGE,
  /** What was sent before, with the same id and the same bytes. */
  REPLAY,
  /** What its owner has to say. */
  MESSAGE;

  /** Whether it also goes to an endpoint that has not answered its challenge. */
  public boolean introduces() {
    return this != EVENT;
  }
}
