package io.remitstream.streaming.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import java.security.GeneralSecurityException;
import reactor.core.publisher.Mono;

/**
 * A {@link KeyProvider} on a key file of this machine, read once at the start. Whoever has the file
 * and the database has everything; whoever loses the file loses everything: it is backed up apart
 * from the data. To rotate, add a key to the keyset and make it primary (Tink's {@code tinkey});
 * the former keys go on opening what they sealed.
 */
public final class LocalKeyFile implements KeyProvider {

  private final String id;
  private final Aead key;

  private LocalKeyFile(String id, Aead key) {
    this.id = id;
    this.key = key;
  }

  /**
   * Reads the key file, or makes it if that is allowed. Blocks: for the start only.
   *
   * @throws KeyFileRefused in a sentence, if the file is missing, readable by others or no keyset
   */
  public static LocalKeyFile open(KeysSettings settings) {
    var keyset = new KeyFile(settings.file()).open(settings.createMissing());
    return new LocalKeyFile(
        "local-file:%08x".formatted(keyset.getPrimary().getId()), Keysets.aead(keyset));
  }

  /** A provider whose key lives in memory only, for tests and benchmarks. */
  public static LocalKeyFile inMemory() {
    KeysetHandle keyset = Keysets.create();
    return new LocalKeyFile(
        "in-memory:%08x".formatted(keyset.getPrimary().getId()), Keysets.aead(keyset));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Mono<byte[]> wrap(byte[] plain, byte[] context) {
    return Mono.fromCallable(() -> key.encrypt(plain, context));
  }

  @Override
  public Mono<byte[]> unwrap(byte[] wrapped, byte[] context) {
    return Mono.fromCallable(() -> key.decrypt(wrapped, context))
        .onErrorMap(GeneralSecurityException.class, refused -> new Undecipherable("wrapped key"));
  }
}
