package io.remitstream.gateway;

/** What callers and the service say in these tests. */
final class Examples {

  static final String EXCHANGE = "/internal/exchange";
  static final String TOKEN = "eyJhbGciOiJFUzI1NiJ9.inner.token";

  private Examples() {}

  /** A key of the right form. Each test takes one of its own, for they are remembered. */
  static String key(char of) {
    String letter = String.valueOf(of);
    return "rsk_" + letter.repeat(22) + "_" + letter.repeat(43);
  }

  static String granted() {
    return granted("2126-11-20T10:20:30Z");
  }

  /** A token that is over already, so that every call brings an exchange of its own. */
  static String grantedOnce() {
    return granted("2026-11-01T10:20:30Z");
  }

  private static String granted(String until) {
    return "{\"token\":\"" + TOKEN + "\",\"expiresAt\":\"" + until + "\"}";
  }
}
