package io.remitstream.streaming.blob;

import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.tenancy.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A {@link BlobStore} that forgets with the process; encrypted all the same. */
public final class InMemoryBlobStore implements BlobStore {

  private final Map<BlobId, byte[]> blobs = new ConcurrentHashMap<>();
  private final Map<BlobId, Instant> written = new ConcurrentHashMap<>();

  @Override
  public Mono<BlobReceipt> write(
      BlobId id, DocumentKey key, Flux<DataBuffer> body, long limitBytes) {
    return Mono.defer(() -> poured(id, new Draft(id, key, limitBytes), body));
  }

  private Mono<BlobReceipt> poured(BlobId id, Draft draft, Flux<DataBuffer> body) {
    if (blobs.containsKey(id)) {
      return Mono.error(() -> new BlobExists(id));
    }
    return body.<BlobReceipt>handle((buffer, nothing) -> draft.append(buffer))
        .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
        .then(Mono.fromSupplier(() -> keep(id, draft)));
  }

  private BlobReceipt keep(BlobId id, Draft draft) {
    var receipt = draft.finish();
    if (blobs.putIfAbsent(id, draft.sealed.toByteArray()) != null) {
      throw new BlobExists(id);
    }
    written.put(id, Instant.now());
    return receipt;
  }

  @Override
  public Flux<ByteBuffer> read(BlobId id, DocumentKey key) {
    return Flux.generate(() -> opened(id, key), Opening::next);
  }

  private Opening opened(BlobId id, DocumentKey key) throws IOException {
    var sealed = blobs.get(id);
    if (sealed == null) {
      throw new BlobNotFound(id);
    }
    return new Opening(new ByteArrayInputStream(sealed), id, key);
  }

  @Override
  public Mono<Void> delete(BlobId id) {
    return Mono.fromRunnable(
        () -> {
          blobs.remove(id);
          written.remove(id);
        });
  }

  @Override
  public Flux<BlobId> list(TenantId tenant, Instant before) {
    return Flux.fromIterable(written.entrySet())
        .filter(blob -> blob.getKey().tenant().equals(tenant) && blob.getValue().isBefore(before))
        .map(Map.Entry::getKey);
  }

  Optional<byte[]> sealed(BlobId id) {
    return Optional.ofNullable(blobs.get(id)).map(byte[]::clone);
  }

  void put(BlobId id, byte[] sealed) {
    blobs.put(id, sealed);
  }

  private static final class Draft {

    private final ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    private final Sealing sealing;

    Draft(BlobId id, DocumentKey key, long limit) {
      try {
        this.sealing = new Sealing(sealed, id, key, limit);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    void append(DataBuffer buffer) {
      try {
        sealing.append(buffer);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      } finally {
        DataBufferUtils.release(buffer);
      }
    }

    BlobReceipt finish() {
      try {
        return sealing.finish();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }
}
