package io.remitstream.streaming.webhook;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An endpoint's Ed25519 key (RFC 8032) as Standard Webhooks writes it: {@code whsk_} and the base64
 * of the private 32 bytes and the public ones behind them, {@code whpk_} and that of the public 32.
 * A signature costs about half a millisecond.
 */
public record EndpointKey(String privateText, String publicText) {

  public static final String PRIVATE_PREFIX = "whsk_";
  public static final String PUBLIC_PREFIX = "whpk_";

  private static final String ALGORITHM = "Ed25519";
  private static final int RAW_BYTES = 32;

  /** What precedes the raw bytes of a public key in its X.509 form (RFC 8410, section 4). */
  private static final byte[] X509_HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

  public static EndpointKey create() {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] open = Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
      return new EndpointKey(
          PRIVATE_PREFIX + base64(joined(seed, open)), PUBLIC_PREFIX + base64(open));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Ed25519 is missing", impossible);
    }
  }

  /** 64 bytes. */
  public byte[] sign(byte[] message) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Ed25519 does not sign", impossible);
    }
  }

  private PrivateKey privateKey() throws GeneralSecurityException {
    byte[] whole = Base64.getDecoder().decode(privateText.substring(PRIVATE_PREFIX.length()));
    byte[] seed = Arrays.copyOf(whole, RAW_BYTES);
    return KeyFactory.getInstance(ALGORITHM)
        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
  }

  /** Of {@code whpk_…}. Fails where it is none. */
  public static PublicKey publicKey(String publicText) throws GeneralSecurityException {
    byte[] raw = Base64.getDecoder().decode(publicText.substring(PUBLIC_PREFIX.length()));
    byte[] encoded = joined(X509_HEADER, raw);
    return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
  }

  private static byte[] joined(byte[] head, byte[] tail) {
    byte[] joined = Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, joined, head.length, tail.length);
    return joined;
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return publicText;
  }
}
