package io.remitstream.api.live;

/**
 * Why the service ends a connection, with the code that closes a WebSocket (RFC 6455, section 7.4;
 * 4000 and above are this service's own).
 */
public enum Ending {
  /** The service goes away; come back with the cursor, to another instance. */
  DRAINING(1001, "going away"),
  /** A message in pieces that together are too large; mend the client. */
  TOO_LARGE(1009, "message too large"),
  /** The peer takes nothing off its connection; come back with the cursor. */
  TOO_SLOW(3008, "too slow"),
  /** A message that the contract does not know; mend the client. */
  BAD_MESSAGE(4400, "bad message"),
  /** An operation before the acknowledgement. */
  UNACKNOWLEDGED(4401, "not acknowledged yet"),
  /** The key was revoked or has expired. */
  KEY_INVALID(4403, "key revoked or expired"),
  /** A subprotocol that is not spoken at this entrance. */
  UNKNOWN_PROTOCOL(4406, "unknown subprotocol"),
  /** Nothing opened the conversation in time. */
  NOT_INITIALISED(4408, "not initialised in time"),
  /** An operation's id, while another one has it. */
  REPEATED_ID(4409, "id in use"),
  /** The conversation was opened already. */
  INITIALISED_TWICE(4429, "initialised twice"),
  /** The key cannot be looked up for too long; come back with the cursor. */
  UNVERIFIED(4499, "key could not be verified"),
  /** Something failed; come back with the cursor. */
  FAILED(4500, "internal"),
  /** The peer does not answer. */
  DEAD(4408, "no answer to a ping"),
  /** The peer has gone by itself. */
  LEFT(1000, "");

  private final int code;
  private final String reason;

  Ending(int code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  public int code() {
    return code;
  }

  public String reason() {
    return reason;
  }
}
