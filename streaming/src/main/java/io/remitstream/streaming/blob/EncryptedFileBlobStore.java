package io.remitstream.streaming.blob;

import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.tenancy.TenantId;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Blobs as encrypted files below one directory: {@code tenant/dd/document.blob}, where {@code dd}
 * is the end of the document's id, so that no directory grows large. No name comes from outside.
 * All file work is done by a bounded number of threads named {@code blob-io}.
 */
public final class EncryptedFileBlobStore implements BlobStore, AutoCloseable {

  private static final int WAITING_TASKS = 100_000;
  private static final int BUFFERS_AHEAD = 8;
  private static final int CHUNKS_AHEAD = 4;
  private static final int FAN_OUT_DIGITS = 2;
  private static final String SUFFIX = ".blob";

  private final Path directory;
  private final BlobStaging staging;
  private final FileOpener files;
  private final Scheduler io;

  private EncryptedFileBlobStore(BlobSettings settings, BlobStaging staging, FileOpener files) {
    this.directory = settings.directory().toAbsolutePath();
    this.staging = staging;
    this.files = files;
    this.io = Schedulers.newBoundedElastic(settings.ioThreads(), WAITING_TASKS, "blob-io");
  }

  /**
   * Prepares the directory and sweeps what crashed processes left half-written. Blocks: for the
   * start only.
   */
  public static EncryptedFileBlobStore open(BlobSettings settings) throws IOException {
    return open(settings, FileOpener.ON_DISK);
  }

  static EncryptedFileBlobStore open(BlobSettings settings, FileOpener files) throws IOException {
    return new EncryptedFileBlobStore(
        settings, BlobStaging.in(settings.directory().toAbsolutePath()), files);
  }

  @Override
  public Mono<BlobReceipt> write(
      BlobId id, DocumentKey key, Flux<DataBuffer> body, long limitBytes) {
    return Mono.usingWhen(
        Mono.fromSupplier(() -> draft(id, key, limitBytes)),
        draft -> poured(body, draft),
        kept -> Mono.empty(),
        (draft, failure) -> abandoned(draft),
        this::abandoned);
  }

  private BlobDraft draft(BlobId id, DocumentKey key, long limitBytes) {
    return new BlobDraft(id, key, limitBytes, staging.newFile(), path(id), files);
  }

  private Mono<BlobReceipt> poured(Flux<DataBuffer> body, BlobDraft draft) {
    return body.publishOn(io, BUFFERS_AHEAD)
        .<BlobReceipt>handle((buffer, nothing) -> draft.append(buffer))
        .doOnDiscard(DataBuffer.class, DataBufferUtils::release)
        .then(Mono.fromCallable(draft::keep).subscribeOn(io));
  }

  private Mono<Void> abandoned(BlobDraft draft) {
    return Mono.<Void>fromRunnable(draft::abandon).subscribeOn(io);
  }

  @Override
  public Flux<ByteBuffer> read(BlobId id, DocumentKey key) {
    return Flux.generate(() -> opened(id, key), Opening::next, this::closed)
        .subscribeOn(io)
        .publishOn(Schedulers.parallel(), CHUNKS_AHEAD);
  }

  private Opening opened(BlobId id, DocumentKey key) {
    var path = path(id);
    try {
      return new Opening(files.read(path), id, key);
    } catch (FileNotFoundException refused) {
      throw Files.exists(path) ? StorageFailure.typed(refused) : new BlobNotFound(id);
    } catch (IOException failed) {
      throw StorageFailure.typed(failed);
    }
  }

  /** A reader that cancels does so on a thread of its own, which must not wait for a file. */
  private void closed(Opening opening) {
    io.schedule(opening::close);
  }

  @Override
  public Mono<Void> delete(BlobId id) {
    return Mono.fromCallable(() -> Files.deleteIfExists(path(id)))
        .subscribeOn(io)
        .onErrorMap(IOException.class, StorageFailure::typed)
        .then();
  }

  @Override
  public Flux<BlobId> list(TenantId tenant, Instant before) {
    return Flux.using(
            () -> walked(directory.resolve(tenant.toString())), Flux::fromStream, Stream::close)
        .filter(file -> isBlobBefore(file, before))
        .map(file -> id(tenant, file))
        .onErrorMap(
            UncheckedIOException.class, failed -> StorageFailure.typed(new IOException(failed)))
        .onErrorMap(IOException.class, StorageFailure::typed)
        .subscribeOn(io);
  }

  private static Stream<Path> walked(Path tenant) throws IOException {
    return Files.exists(tenant) ? Files.walk(tenant) : Stream.empty();
  }

  /** One that vanishes meanwhile is none. */
  private static boolean isBlobBefore(Path file, Instant before) {
    try {
      return file.toString().endsWith(SUFFIX)
          && Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException vanished) {
      return false;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static BlobId id(TenantId tenant, Path file) {
    var name = file.getName(file.getNameCount() - 1).toString();
    return new BlobId(tenant, UUID.fromString(name.substring(0, name.length() - SUFFIX.length())));
  }

  private Path path(BlobId id) {
    var name = id.document().toString();
    return directory
        .resolve(id.tenant().toString())
        .resolve(name.substring(name.length() - FAN_OUT_DIGITS))
        .resolve(name + SUFFIX);
  }

  /** Refuses further work and gives up its place in the directory. */
  @Override
  public void close() throws IOException {
    io.dispose();
    staging.close();
  }
}
