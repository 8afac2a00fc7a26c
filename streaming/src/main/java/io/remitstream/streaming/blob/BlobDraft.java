package io.remitstream.streaming.blob;

import io.remitstream.streaming.keys.DocumentKey;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * A blob on its way: ciphertext in a temporary file, which becomes the blob or vanishes. A cancel
 * comes from another thread while a buffer is being written, hence the lock.
 */
final class BlobDraft {

  private final BlobId id;
  private final DocumentKey key;
  private final long limit;
  private final Path temporary;
  private final Path target;
  private final FileOpener files;

  private @Nullable OutputStream file;
  private @Nullable Sealing sealing;
  private boolean kept;
  private boolean abandoned;

  /** Touches no file yet. */
  BlobDraft(BlobId id, DocumentKey key, long limit, Path temporary, Path target, FileOpener files) {
    this.id = id;
    this.key = key;
    this.limit = limit;
    this.temporary = temporary;
    this.target = target;
    this.files = files;
  }

  /** Releases the buffer in any case. */
  synchronized void append(DataBuffer buffer) {
    try {
      if (!abandoned) {
        sealing().append(buffer);
      }
    } catch (IOException failed) {
      throw StorageFailure.typed(failed);
    } finally {
      DataBufferUtils.release(buffer);
    }
  }

  /** Makes the draft the blob; durable once this returns. */
  synchronized BlobReceipt keep() {
    try {
      var receipt = sealing().finish();
      requireNew();
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      kept = true;
      sync(folder());
      return receipt;
    } catch (IOException failed) {
      throw StorageFailure.typed(failed);
    }
  }

  /**
   * Leaves nothing behind, not even a blob that was kept a moment ago for somebody who has gone.
   */
  synchronized void abandon() {
    abandoned = true;
    try {
      close();
    } catch (IOException failed) {
      throw new UncheckedIOException("A draft could not be removed: " + temporary, failed);
    }
  }

  private void close() throws IOException {
    try {
      if (file != null) {
        file.close();
      }
    } finally {
      remove();
    }
  }

  private void remove() throws IOException {
    Files.deleteIfExists(temporary);
    if (kept) {
      Files.deleteIfExists(target);
    }
  }

  private Sealing sealing() throws IOException {
    if (sealing == null) {
      requireNew();
      Files.createDirectories(folder());
      file = files.open(temporary);
      sealing = new Sealing(file, id, key, limit);
    }
    return sealing;
  }

  private Path folder() {
    return Objects.requireNonNull(target.getParent(), "a blob lies in a folder");
  }

  private void requireNew() {
    if (Files.exists(target)) {
      throw new BlobExists(id);
    }
  }

  /** A new name is durable once its directory is. */
  private static void sync(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
