package io.remitstream.api.document;

import io.remitstream.streaming.blob.BlobTooLarge;
import io.remitstream.streaming.keys.BlindIndex;
import io.remitstream.streaming.keys.TenantKeys;
import io.remitstream.streaming.tenancy.Tenancy;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells whether two uploads are the same, and tells nobody else: the tenant's index key is in it.
 */
public final class Fingerprints {

  private static final char BETWEEN = '\u0000';

  private final TenantKeys keys;

  public Fingerprints(TenantKeys keys) {
    this.keys = keys;
  }

  /** Of the bytes, the file's name and the category. */
  Mono<byte[]> of(Upload upload, String sha256, @Nullable String category) {
    String text = sha256 + BETWEEN + upload.fileName() + BETWEEN + category;
    return of(text);
  }

  /** Of whatever a call says, spelled out. */
  public Mono<byte[]> of(String text) {
    return Tenancy.current().flatMap(keys::get).map(key -> bytes(key.index(), text));
  }

  private static byte[] bytes(BlindIndex index, String text) {
    long token = index.token(BlindIndex.Field.FILE_HASH, text).orElseThrow();
    return ByteBuffer.allocate(Long.BYTES).putLong(token).array();
  }

  /** Lower-case hexadecimal; fails with {@link BlobTooLarge} past {@code limitBytes}. */
  static Mono<String> sha256(Flux<DataBuffer> body, long limitBytes) {
    return Mono.fromSupplier(() -> new Digest(limitBytes))
        .flatMap(digest -> body.doOnNext(digest::update).then(Mono.fromSupplier(digest::hex)));
  }

  private static final class Digest {

    private final MessageDigest sha = newSha256();
    private final long limit;
    private long size;

    Digest(long limit) {
      this.limit = limit;
    }

    void update(DataBuffer buffer) {
      size += buffer.readableByteCount();
      try (var bytes = buffer.readableByteBuffers()) {
        bytes.forEachRemaining(sha::update);
      } finally {
        DataBufferUtils.release(buffer);
      }
      if (size > limit) {
        throw new BlobTooLarge(limit);
      }
    }

    String hex() {
      return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest newSha256() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException("every JDK has SHA-256", impossible);
      }
    }
  }
}
