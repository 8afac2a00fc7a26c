package io.remitstream.streaming.blob;

import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.tenancy.TenantId;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps documents' bytes, encrypted with the document's key, each written once and whole. Nothing
 * plain ever touches a disk.
 */
public interface BlobStore {

  /**
   * Writes the body as it comes; its buffers are released. When this completes the blob is durable;
   * when it fails or is cancelled nothing is left. Fails with
   *
   * <ul>
   *   <li>{@link BlobTooLarge} as soon as the body passes {@code limitBytes};
   *   <li>{@link BlobExists} if the id was written before;
   *   <li>{@link StorageFull} if there is no room;
   *   <li>{@link io.remitstream.streaming.fault.Unavailable} if the storage does not answer;
   *   <li>whatever the body fails with.
   * </ul>
   */
  Mono<BlobReceipt> write(BlobId id, DocumentKey key, Flux<DataBuffer> body, long limitBytes);

  /**
   * Reads the plain bytes in order, as fast as they are asked for, in chunks of at most 64 KiB,
   * each the subscriber's own. A chunk has been authenticated, the whole only on completion. Fails
   * with {@link BlobNotFound}; with {@link io.remitstream.streaming.keys.Undecipherable} if the key
   * is another's or the stored bytes were changed, moved or cut short.
   */
  Flux<ByteBuffer> read(BlobId id, DocumentKey key);

  /** Removes the blob; completes as well if there is none. */
  Mono<Void> delete(BlobId id);

  /** A tenant's blobs that were written before that time, in no order. */
  Flux<BlobId> list(TenantId tenant, Instant before);
}
