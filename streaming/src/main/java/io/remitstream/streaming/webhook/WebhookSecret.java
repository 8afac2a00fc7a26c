package io.remitstream.streaming.webhook;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A shared secret as Standard Webhooks 1.0.0 writes it: {@code whsec_} and the base64 of 24 to 64
 * bytes.
 */
public record WebhookSecret(String text) {

  public static final String PREFIX = "whsec_";

  private static final int MADE_BYTES = 32;
  private static final int FEWEST_BYTES = 24;
  private static final int MOST_BYTES = 64;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Fails with {@link BadSecret} where it is none. */
  public WebhookSecret {
    int length = decoded(text).length;
    if (length < FEWEST_BYTES || length > MOST_BYTES) {
      throw new BadSecret();
    }
  }

  /** A new one of 32 random bytes. */
  public static WebhookSecret create() {
    byte[] bytes = new byte[MADE_BYTES];
    RANDOM.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** The bytes that signatures are keyed with. */
  public byte[] bytes() {
    return decoded(text);
  }

  private static byte[] decoded(String text) {
    if (!text.startsWith(PREFIX)) {
      throw new BadSecret();
    }
    try {
      return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    } catch (IllegalArgumentException notBase64) {
      throw new BadSecret();
    }
  }

  @Override
  public String toString() {
    return PREFIX + "…";
  }

  /** Not a secret of the standard's form. */
  public static final class BadSecret extends Fault {
    public BadSecret() {
      super(
          Kind.UNPROCESSABLE,
          "bad-secret",
          "The secret is not of the form of Standard Webhooks (expected: whsec_ and the base64 of"
              + " 24 to 64 bytes).");
    }
  }
}
