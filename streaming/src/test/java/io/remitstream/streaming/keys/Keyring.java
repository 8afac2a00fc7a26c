package io.remitstream.streaming.keys;

import io.remitstream.streaming.tenancy.TenantId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/** The cast of examples: a provider, tenants and keys that live in memory. */
public final class Keyring {

  public static final TenantId TENANT = TenantId.of("01990000-0000-7000-8000-00000000000a");
  public static final TenantId OTHER_TENANT = TenantId.of("01990000-0000-7000-8000-00000000000b");
  public static final UUID DOCUMENT = UUID.fromString("01990000-0000-7000-8000-0000000000d1");
  public static final UUID OTHER_DOCUMENT = UUID.fromString("01990000-0000-7000-8000-0000000000d2");
  public static final Duration TIMEOUT = Duration.ofSeconds(10);

  private Keyring() {}

  public static KeysSettings settings() {
    return settings(Path.of("unused"), false);
  }

  static KeysSettings settings(Path file, boolean createMissing) {
    return new KeysSettings(file, createMissing, Duration.ofMinutes(10), 100);
  }

  public static TenantKeys tenantKeys() {
    return new TenantKeys(new InMemoryTenantKeyStore(), LocalKeyFile.inMemory(), settings());
  }

  /** A key that nothing wraps. */
  public static DocumentKey documentKey(TenantId tenant, UUID document, int seed) {
    byte[] secret = new byte[DocumentKey.BYTES];
    secret[0] = (byte) seed;
    return new DocumentKey(tenant, document, secret);
  }
}
