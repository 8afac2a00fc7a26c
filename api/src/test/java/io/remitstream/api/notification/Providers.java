package io.remitstream.api.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs receipts as SendGrid and Twilio do, with keys that the api under test knows. */
public final class Providers {

  private static final String TOKEN = "twilio-test-token";
  private static final String CALLBACK = "https://remitstream.example.org/v1/receipts/twilio";
  private static final KeyPair SENDGRID = newKey();

  private Providers() {}

  /** The settings of the api that go with them. */
  public static Map<String, String> settings() {
    return Map.of(
        "remitstream.notification.sendgrid.verification-key",
        Base64.getEncoder().encodeToString(SENDGRID.getPublic().getEncoded()),
        "remitstream.notification.twilio.token",
        TOKEN,
        "remitstream.notification.twilio.callback",
        CALLBACK);
  }

  private static KeyPair newKey() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The header's value. */
  static String signedBySendGrid(String timestamp, String body) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(SENDGRID.getPrivate());
      signature.update((timestamp + body).getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The header's value.
   *
   * @param query of the callback, as Twilio was given it
   */
  static String signedByTwilio(String query, Map<String, String> form) {
    try {
      var text = new StringBuilder(CALLBACK + "?" + query);
      new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] signed = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
