package io.remitstream.streaming.keys;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * Exact search over encrypted values: the same value of the same field gives the same token within
 * a tenant, and tells nothing to whoever lacks the tenant's index key. The token is the first 8
 * bytes of HMAC-SHA-256, so a match may be a coincidence (one in 2^64 a pair): compare the opened
 * value.
 *
 * <p>One rule makes values equal, for every field: surrounding white space is cut, inner white
 * space becomes one space, letters become upper case. Punctuation counts: {@code 12-345} is not
 * {@code 12345}.
 */
public final class BlindIndex {

  private static final byte VERSION = 1;
  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Prf mac;

  BlindIndex(byte[] key) {
    try {
      this.mac = new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC"));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is missing", impossible);
    }
  }

  /** The value's token; empty if nothing is left of it after normalisation. */
  public OptionalLong token(Field field, String value) {
    var normalised = normalised(value);
    return normalised.isEmpty() ? OptionalLong.empty() : OptionalLong.of(mac(field, normalised));
  }

  private long mac(Field field, String normalised) {
    byte[] message =
        AssociatedData.of("blind-index", VERSION).and(field.name()).and(normalised).toBytes();
    try {
      return ByteBuffer.wrap(mac.compute(message, Long.BYTES)).getLong();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 does not compute", impossible);
    }
  }

  private static String normalised(String value) {
    return WHITE_SPACE.matcher(value).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
  }

  /**
   * What can be searched for. The names are part of the tokens and never change. Nothing with few
   * values is here (a sex, a flag, a diagnosis): counting tokens would give it away.
   */
  public enum Field {
    PATIENT_ACCOUNT,
    CLAIM_NUMBER,
    MEMBER_ID,
    PATIENT_LAST_NAME,
    TRACE_NUMBER,
    FILE_NAME,
    FILE_HASH,
    PAYMENT
  }
}
