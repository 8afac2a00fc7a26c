package io.remitstream.streaming.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of deliveries (Standard Webhooks 1.0.0, "Signature scheme"), and of challenges. */
public final class WebhookSignatures {

  public static final String ID = "webhook-id";
  public static final String TIMESTAMP = "webhook-timestamp";
  public static final String SIGNATURE = "webhook-signature";

  /** For receivers that are built for these. */
  public static final String X_EVENT = "X-Webhook-Event";

  /** In milliseconds. */
  public static final String X_TIMESTAMP = "X-Webhook-Timestamp";

  /** The hexadecimal HMAC-SHA-256 of the body alone, keyed as {@code v1} is. */
  public static final String X_SIGNATURE = "X-Webhook-Signature";

  private static final String HMAC = "HmacSHA256";

  private WebhookSignatures() {}

  /** {@code v1,…} of each secret, parted by spaces. */
  public static String v1(List<WebhookSecret> secrets, String id, Instant at, byte[] body) {
    byte[] message = message(id, at, body);
    return secrets.stream()
        .map(secret -> "v1," + base64(hmac(secret, message)))
        .collect(Collectors.joining(" "));
  }

  /** {@code v1a,…} of the key. */
  public static String v1a(EndpointKey key, String id, Instant at, byte[] body) {
    return "v1a," + base64(key.sign(message(id, at, body)));
  }

  /** For {@link #X_SIGNATURE}. */
  public static String ofBody(WebhookSecret secret, byte[] body) {
    return HexFormat.of().formatHex(hmac(secret, body));
  }

  /** What a receiver that knows the secret answers to a challenge, besides the challenge itself. */
  public static String ofChallenge(WebhookSecret secret, String challenge) {
    return base64(hmac(secret, challenge.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] message(String id, Instant at, byte[] body) {
    byte[] head = (id + '.' + at.getEpochSecond() + '.').getBytes(StandardCharsets.UTF_8);
    byte[] message = new byte[head.length + body.length];
    System.arraycopy(head, 0, message, 0, head.length);
    System.arraycopy(body, 0, message, head.length, body.length);
    return message;
  }

  private static byte[] hmac(WebhookSecret secret, byte[] message) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.bytes(), HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", impossible);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
