package io.remitstream.streaming.webhook;

/** Why an endpoint is not active. */
public enum EndpointReason {
  /** Its owner said so. */
  OWNER,
  /** It answered 410. */
  GONE,
  /** It failed for days on end. */
  FAILING,
  /** It did not answer its challenge as it should. */
  CHALLENGE
}
