package io.remitstream.streaming.webhook;

/** How deliveries are signed (Standard Webhooks 1.0.0). */
public enum SigningScheme {
  /** HMAC-SHA-256 with the endpoint's secret. */
  V1("v1"),
  /** Ed25519 with the endpoint's key. */
  V1A("v1a");

  private final String wire;

  SigningScheme(String wire) {
    this.wire = wire;
  }

  /** As it is stored, and as it stands before a signature. */
  public String wire() {
    return wire;
  }

  /** Reads what {@link #wire} gives. */
  public static SigningScheme of(String wire) {
    return V1A.wire.equals(wire) ? V1A : V1;
  }
}
