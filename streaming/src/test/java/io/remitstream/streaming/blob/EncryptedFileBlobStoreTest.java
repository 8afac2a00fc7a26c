package io.remitstream.streaming.blob;

import static io.remitstream.streaming.keys.Keyring.TIMEOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.streaming.fault.Unavailable;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.util.retry.Retry;

class EncryptedFileBlobStoreTest extends BlobStoreContract {

  @TempDir Path directory;

  private final TestFiles files = new TestFiles();
  private EncryptedFileBlobStore store;

  @BeforeEach
  void open() throws IOException {
    store = EncryptedFileBlobStore.open(new BlobSettings(directory, 2), files);
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  @Override
  BlobStore store() {
    return store;
  }

  @Override
  byte[] stored(BlobId id) {
    return io(() -> Files.readAllBytes(path(id)));
  }

  @Override
  void replaceStored(BlobId id, byte[] bytes) {
    io(
        () -> {
          Files.createDirectories(path(id).getParent());
          return Files.write(path(id), bytes);
        });
  }

  @Override
  boolean isEmpty() {
    return blobsAndParts().isEmpty();
  }

  /** An abandoned draft is removed by the io threads: when its file is gone, it is over. */
  @Override
  Mono<Void> settled() {
    return Mono.defer(() -> isEmpty() ? Mono.<Void>empty() : Mono.error(new IOException("not yet")))
        .retryWhen(Retry.fixedDelay(200, Duration.ofMillis(10)));
  }

  @Test
  void writeShouldSayThatTheStorageIsFullAndLeaveNothing() {
    files.room = 100_000;

    store
        .write(ID, KEY, bodies.of(Bodies.bytes(1_000_000), 16_384), ROOMY)
        .as(StepVerifier::create)
        .expectError(StorageFull.class)
        .verify(TIMEOUT);

    assertThat(isEmpty()).isTrue();
    assertThat(bodies.allReleased()).isTrue();
  }

  /** What the cipher holds back until the end may be what has no room. */
  @Test
  void writeShouldSayThatTheStorageIsFullWhenTheLastBytesDoNotFit() {
    files.room = 50;

    store
        .write(ID, KEY, bodies.of(Bodies.bytes(1000), 100), ROOMY)
        .as(StepVerifier::create)
        .expectError(StorageFull.class)
        .verify(TIMEOUT);

    assertThat(isEmpty()).isTrue();
  }

  @Test
  void readShouldSayThatTheStorageIsAwayWhenTheDiskFails() {
    written(200_000);
    files.broken = true;

    store.read(ID, KEY).as(StepVerifier::create).expectError(Unavailable.class).verify(TIMEOUT);
  }

  @Test
  void readShouldCloseTheFileWhenCancelled() {
    written(1_000_000);

    StepVerifier.create(store.read(ID, KEY), 1).expectNextCount(1).thenCancel().verify(TIMEOUT);

    files.closed.asMono().as(StepVerifier::create).expectNext(1).expectComplete().verify(TIMEOUT);
  }

  @Test
  void openShouldSweepWhatACrashedProcessLeft() throws IOException {
    var left = directory.resolve("staging/01990000-0000-7000-8000-0000000000ff");
    Files.createDirectories(left);
    Files.writeString(left.resolve("lock"), "");
    Files.writeString(left.resolve("torn.part"), "torn");

    EncryptedFileBlobStore.open(new BlobSettings(directory, 1)).close();

    assertThat(left).doesNotExist();
  }

  @Test
  void openShouldLeaveTheDraftsOfALivingStoreAlone() throws IOException {
    var begun = Sinks.<Integer>one();
    var rest = Sinks.<Integer>one();
    var body =
        bodies
            .of(Bodies.bytes(200_000), 1000)
            .concatWith(
                rest.asMono().doOnSubscribe(all -> begun.tryEmitValue(1)).then(Mono.empty()));
    var another =
        Mono.fromCallable(this::anotherCameAndWent).subscribeOn(Schedulers.boundedElastic());

    store
        .write(ID, KEY, body, ROOMY)
        .zipWith(begun.asMono().then(another).doOnNext(rest::tryEmitValue))
        .as(StepVerifier::create)
        .expectNextCount(1)
        .expectComplete()
        .verify(TIMEOUT);
  }

  private int anotherCameAndWent() throws IOException {
    EncryptedFileBlobStore.open(new BlobSettings(directory, 1)).close();
    return 1;
  }

  @Test
  void settingsShouldRefuseWhenNoThreadIsLeft() {
    assertThatThrownBy(() -> new BlobSettings(directory, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("remitstream.blob.io-threads: 0 (expected: 1 to 256)");
  }

  private Path path(BlobId id) {
    var name = id.document().toString();
    return directory.resolve(
        "%s/%s/%s.blob".formatted(id.tenant(), name.substring(name.length() - 2), name));
  }

  private List<Path> blobsAndParts() {
    return io(
        () -> {
          try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                .filter(file -> !file.getFileName().toString().endsWith("lock"))
                .toList();
          }
        });
  }

  private static <T> T io(Callable<T> work) {
    try {
      return work.call();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** A disk that fills up or breaks on demand. */
  private static final class TestFiles implements FileOpener {

    private volatile long room = Long.MAX_VALUE;
    private volatile boolean broken;
    private final Sinks.One<Integer> closed = Sinks.one();

    @Override
    public OutputStream open(Path path) throws IOException {
      return new FilterOutputStream(FileOpener.super.open(path)) {
        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          room -= length;
          if (room < 0) {
            throw new IOException("No space left on device");
          }
          out.write(bytes, offset, length);
        }
      };
    }

    @Override
    public InputStream read(Path path) throws IOException {
      return new FilterInputStream(FileOpener.super.read(path)) {
        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
          if (broken) {
            throw new IOException("Input/output error");
          }
          return super.read(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
          super.close();
          closed.tryEmitValue(1);
        }
      };
    }
  }
}
