package io.remitstream.api.webhook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Client certificates, as far as they can be judged without a handshake. */
final class Certificates {

  private static final int LARGEST = 16 * 1024;
  private static final Pattern KEY =
      Pattern.compile(
          "-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");

  private Certificates() {}

  /** Fails with {@code bad-certificate} unless there are both or neither, and both can be read. */
  static void check(@Nullable String chain, @Nullable String key) {
    if (chain == null && key == null) {
      return;
    }
    if (chain == null || key == null || chain.length() > LARGEST || key.length() > LARGEST) {
      throw WebhookRefused.badCertificate();
    }
    try {
      readKey(key, readChain(chain).getPublicKey().getAlgorithm());
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      throw WebhookRefused.badCertificate();
    }
  }

  private static Certificate readChain(String chain) throws GeneralSecurityException {
    Collection<? extends Certificate> certificates =
        CertificateFactory.getInstance("X.509")
            .generateCertificates(
                new ByteArrayInputStream(chain.getBytes(StandardCharsets.US_ASCII)));
    return certificates.stream().findFirst().orElseThrow(WebhookRefused::badCertificate);
  }

  private static void readKey(String pem, String algorithm) throws GeneralSecurityException {
    Matcher key = KEY.matcher(pem.strip());
    if (!key.matches()) {
      throw WebhookRefused.badCertificate();
    }
    byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
    KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }
}
