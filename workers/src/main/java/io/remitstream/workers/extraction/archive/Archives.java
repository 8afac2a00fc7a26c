package io.remitstream.workers.extraction.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Scheduler;

/**
 * Reads ZIPs as streams, from the first byte to the last and never by their directory: what a ZIP
 * says of its sizes is not believed. Holds a few chunks, however much is packed.
 */
public final class Archives {

  private static final int CHUNK = 64 * 1024;
  private static final int CHUNKS_AHEAD = 2;
  private static final DefaultDataBufferFactory BUFFERS = DefaultDataBufferFactory.sharedInstance;

  private final ArchiveLimits limits;
  private final Scheduler scheduler;

  /**
   * @param scheduler whose threads may wait for bytes
   */
  public Archives(ArchiveLimits limits, Scheduler scheduler) {
    this.limits = limits;
    this.scheduler = scheduler;
  }

  /**
   * Unpacks all of it, keeps nothing, and gives the number of files. Fails with {@link
   * ArchiveRefused} where it is empty, encrypted, damaged or beyond a limit.
   *
   * @param size of the archive, in bytes
   */
  public Mono<Integer> inspect(Flux<ByteBuffer> archive, long size) {
    return Mono.using(() -> walk(archive, size), this::counted, Archives::close)
        .subscribeOn(scheduler);
  }

  private Mono<Integer> counted(ZipWalk walk) {
    return Mono.fromCallable(
        () -> {
          byte[] lost = new byte[CHUNK];
          while (walk.next()) {
            while (walk.read(lost) >= 0) {
              continue;
            }
          }
          if (walk.entries() == 0) {
            throw ArchiveRefused.empty();
          }
          return walk.entries();
        });
  }

  /**
   * Takes the files one after the other, in the order of the archive. What is not read of one is
   * passed over.
   */
  public Mono<Void> forEach(
      Flux<ByteBuffer> archive, long size, Function<ArchiveEntry, Mono<Void>> take) {
    return Flux.using(
            () -> walk(archive, size),
            walk ->
                Flux.<ArchiveEntry>generate(sink -> next(walk, sink))
                    .subscribeOn(scheduler)
                    // The next file begins where this one ends, so none is asked for ahead.
                    .concatMap(take, 0),
            Archives::close)
        .then();
  }

  private ZipWalk walk(Flux<ByteBuffer> archive, long size) {
    Flux<DataBuffer> buffers = archive.map(BUFFERS::wrap);
    InputStream bytes = DataBufferUtils.subscriberInputStream(buffers, CHUNKS_AHEAD);
    return new ZipWalk(bytes, size, limits);
  }

  private void next(ZipWalk walk, SynchronousSink<ArchiveEntry> sink) {
    try {
      if (walk.next()) {
        sink.next(new ArchiveEntry(walk.index(), walk.name(), body(walk)));
      } else {
        sink.complete();
      }
    } catch (IOException | RuntimeException failed) {
      sink.error(cause(failed));
    }
  }

  private Flux<DataBuffer> body(ZipWalk walk) {
    return Flux.<DataBuffer>generate(sink -> read(walk, sink)).subscribeOn(scheduler);
  }

  private static void read(ZipWalk walk, SynchronousSink<DataBuffer> sink) {
    try {
      byte[] chunk = new byte[CHUNK];
      int count = walk.read(chunk);
      if (count < 0) {
        sink.complete();
      } else {
        sink.next(BUFFERS.wrap(ByteBuffer.wrap(chunk, 0, count)));
      }
    } catch (IOException | RuntimeException failed) {
      sink.error(cause(failed));
    }
  }

  /** What the archive's own bytes failed with comes wrapped. */
  private static Throwable cause(Exception failed) {
    Throwable cause = failed.getCause();
    return failed instanceof IOException && cause != null ? Exceptions.unwrap(cause) : failed;
  }

  private static void close(ZipWalk walk) {
    try {
      walk.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
