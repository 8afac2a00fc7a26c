package io.remitstream.streaming.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * An opaque credential, {@code prefix_publicId_secret}: the public id (22 characters, base 62 of a
 * UUID) finds the row, the secret (43 characters, base 62 of 256 bits) proves the right to it. Only
 * the secret's SHA-256 is ever stored; at 256 random bits no slow hash is needed.
 */
record Credential(String prefix, UUID id, byte[] secret) {

  private static final int ID_BYTES = 16;
  private static final int ID_LENGTH = 22;
  private static final int SECRET_BYTES = 32;
  private static final int SECRET_LENGTH = 43;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Credential issue(String prefix, UUID id) {
    var secret = new byte[SECRET_BYTES];
    RANDOM.nextBytes(secret);
    return new Credential(prefix, id, secret);
  }

  /**
   * @throws BadCredential where the text has not the form of such a credential
   */
  static Credential parse(String prefix, String text) {
    int idStart = prefix.length() + 1;
    int secretStart = idStart + ID_LENGTH + 1;
    if (text.length() != secretStart + SECRET_LENGTH
        || !text.startsWith(prefix + "_")
        || text.charAt(secretStart - 1) != '_') {
      throw new BadCredential();
    }
    return new Credential(
        prefix,
        id(text.substring(idStart, secretStart - 1)),
        Base62.decode(text.substring(secretStart), SECRET_BYTES));
  }

  /** The id from its public form. */
  static UUID id(String publicId) {
    ByteBuffer bytes = ByteBuffer.wrap(Base62.decode(publicId, ID_BYTES));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  static String publicId(UUID id) {
    byte[] bytes =
        ByteBuffer.allocate(ID_BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base62.encode(bytes, ID_LENGTH);
  }

  String text() {
    return prefix + "_" + publicId(id) + "_" + Base62.encode(secret, SECRET_LENGTH);
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** In a time that does not depend on where they differ. */
  boolean matches(byte[] storedHash) {
    return MessageDigest.isEqual(hash(), storedHash);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return prefix + "_" + publicId(id) + "_…";
  }
}
