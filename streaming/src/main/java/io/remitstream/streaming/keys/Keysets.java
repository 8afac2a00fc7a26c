package io.remitstream.streaming.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;

/** Tink keysets of AES-256-GCM keys: made, opened, written and read. */
final class Keysets {

  static {
    try {
      AeadConfig.register();
    } catch (GeneralSecurityException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  private Keysets() {}

  static KeysetHandle create() {
    try {
      return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-256-GCM is missing", impossible);
    }
  }

  static Aead aead(KeysetHandle keyset) {
    try {
      return keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a keyset for AEAD was expected", impossible);
    }
  }

  /** Parsed here and nowhere else: Tink reads only what this class has registered. */
  static KeysetHandle readJson(String json) throws GeneralSecurityException {
    return requireAes256Gcm(
        TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get()));
  }

  private static KeysetHandle requireAes256Gcm(KeysetHandle keyset)
      throws GeneralSecurityException {
    for (int i = 0; i < keyset.size(); i++) {
      if (!keyset.getAt(i).getKey().getParameters().equals(PredefinedAeadParameters.AES256_GCM)) {
        throw new GeneralSecurityException("not AES-256-GCM");
      }
    }
    return keyset;
  }

  static byte[] write(KeysetHandle keyset) {
    try {
      return TinkProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("a new keyset cannot be written", impossible);
    }
  }

  static KeysetHandle read(byte[] keyset) {
    try {
      return TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException damaged) {
      throw new Undecipherable("tenant's keyset");
    }
  }
}
