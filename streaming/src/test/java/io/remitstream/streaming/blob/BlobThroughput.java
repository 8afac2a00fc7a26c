package io.remitstream.streaming.blob;

import static io.remitstream.streaming.keys.Keyring.TENANT;

import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.Keyring;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;

/**
 * Measures the file store, by hand: writes and reads a document of 256 MB some times and prints
 * MB/s. The first argument is the directory to write in.
 */
final class BlobThroughput {

  private static final int BUFFER = 16 * 1024;
  private static final long MEGABYTES = 256;
  private static final int ROUNDS = 6;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private BlobThroughput() {}

  public static void main(String[] arguments) throws IOException {
    var directory = Files.createTempDirectory(Path.of(arguments[0]), "blobs");
    try (var store = EncryptedFileBlobStore.open(new BlobSettings(directory, 4))) {
      for (int round = 0; round < ROUNDS; round++) {
        measure(store);
      }
    }
  }

  private static void measure(BlobStore store) {
    var id = new BlobId(TENANT, UUID.randomUUID());
    var key = Keyring.documentKey(TENANT, id.document(), 1);
    long written = timed(() -> write(store, id, key));
    long read = timed(() -> read(store, id, key));
    store.delete(id).block(TIMEOUT);
    System.out.printf("write %d MB/s, read %d MB/s%n", written, read);
  }

  private static void write(BlobStore store, BlobId id, DocumentKey key) {
    var buffers = new DefaultDataBufferFactory();
    Flux<DataBuffer> body =
        Flux.range(0, (int) (MEGABYTES * 1024 * 1024 / BUFFER))
            .map(i -> buffers.wrap(new byte[BUFFER]));
    store.write(id, key, body, Long.MAX_VALUE).block(TIMEOUT);
  }

  private static void read(BlobStore store, BlobId id, DocumentKey key) {
    store.read(id, key).map(ByteBuffer::remaining).count().block(TIMEOUT);
  }

  private static long timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return MEGABYTES * 1_000_000_000 / (System.nanoTime() - start);
  }
}
