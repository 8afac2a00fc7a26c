package io.remitstream.api.notification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The signature of SendGrid's Event Webhook: ECDSA with SHA-256 over the timestamp's text and the
 * body's bytes
 * (https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features).
 */
final class SendGridSignature {

  private final PublicKey key;

  /**
   * @param key base64 of a public key of an elliptic curve (X.509)
   */
  SendGridSignature(String key) {
    try {
      var bytes = new X509EncodedKeySpec(Base64.getDecoder().decode(key));
      this.key = KeyFactory.getInstance("EC").generatePublic(bytes);
    } catch (IllegalArgumentException | GeneralSecurityException unusable) {
      throw new IllegalArgumentException(
          "remitstream.notification.sendgrid.verification-key is no public key (expected: as"
              + " SendGrid shows it)",
          unusable);
    }
  }

  /**
   * @param signature base64 of ASN.1
   */
  boolean isOf(String timestamp, byte[] body, String signature) {
    try {
      byte[] claimed = Base64.getDecoder().decode(signature);
      var check = Signature.getInstance("SHA256withECDSA");
      check.initVerify(key);
      check.update(timestamp.getBytes(StandardCharsets.UTF_8));
      check.update(body);
      return check.verify(claimed);
    } catch (IllegalArgumentException | SignatureException malformed) {
      return false;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has ECDSA", impossible);
    }
  }
}
