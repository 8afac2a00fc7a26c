package io.remitstream.api.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of Twilio's callbacks: HMAC-SHA-1, keyed with the account's token, over the address
 * as Twilio knows it and the form's members in the order of their names
 * (https://www.twilio.com/docs/usage/security#validating-requests).
 */
final class TwilioSignature {

  private static final String HMAC = "HmacSHA1";

  private final SecretKeySpec key;

  TwilioSignature(String token) {
    this.key = new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), HMAC);
  }

  /**
   * @param signature base64
   */
  boolean isOf(String address, Map<String, List<String>> form, String signature) {
    byte[] expected = Base64.getEncoder().encode(mac(address, form));
    return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
  }

  /** A name with several values counts each of them once, in their order. */
  private byte[] mac(String address, Map<String, List<String>> form) {
    var text = new StringBuilder(address);
    new TreeMap<>(form)
        .forEach(
            (name, values) ->
                values.stream()
                    .distinct()
                    .sorted()
                    .forEach(value -> text.append(name).append(value)));
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA-1", impossible);
    }
  }
}
