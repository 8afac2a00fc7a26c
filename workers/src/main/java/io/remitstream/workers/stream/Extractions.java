package io.remitstream.workers.stream;

import io.remitstream.streaming.blob.BlobTooLarge;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.tenancy.TenantId;
import io.remitstream.workers.extraction.DocumentReaders;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * Reads files as their bytes come, and tells what it reads as it is asked for: a chunk is asked for
 * when what the one before held has been taken. Nothing is stored; what is held is what the engine
 * holds, a claim and a segment or a remittance's pages, and sixteen items at most, of pages sixteen
 * {@linkplain Bundles bundles}.
 */
final class Extractions {

  /** Of chunks, of which the next comes while one is read. */
  private static final int CHUNKS_AHEAD = 1;

  /** Of bundles: reading stays off the event loops, whoever asks for more. */
  private static final int BUNDLES_AHEAD = 16;

  private final DocumentReaders readers;
  private final Places places;
  private final StreamSettings settings;
  private final Silence silence;
  private final double confidence;
  private final Scheduler scheduler;

  /**
   * @param confidence a leaf of a page that is less sure asks for a person
   * @param scheduler where files are read, those of the jobs too
   */
  Extractions(
      DocumentReaders readers,
      Places places,
      StreamSettings settings,
      double confidence,
      Scheduler scheduler) {
    this.readers = readers;
    this.places = places;
    this.settings = settings;
    this.silence = new Silence(settings.stall(), Stalled::new);
    this.confidence = confidence;
    this.scheduler = new OffEventLoops(scheduler);
  }

  /**
   * What is read from these bytes, as JSON. Where {@code lines} are asked for, what goes on
   * together is one answer, an item a line. Fails with {@link Places.AllTaken}, with {@link
   * BlobTooLarge}, with {@link Stalled}, and as the engine does.
   */
  Flux<byte[]> of(TenantId tenant, boolean lines, Flux<ByteBuffer> bytes) {
    return Flux.using(() -> places.take(tenant), place -> read(lines, bytes), places::free);
  }

  private Flux<byte[]> read(boolean lines, Flux<ByteBuffer> bytes) {
    var items = new Items(confidence);
    var bundles = new Bundles();
    return readers
        .read(bounded(bytes).publishOn(scheduler, CHUNKS_AHEAD))
        .bufferUntil(bundles::endsWith)
        .publishOn(scheduler, BUNDLES_AHEAD)
        .concatMapIterable(lines ? items::lines : items::json, 1)
        .subscribeOn(scheduler)
        .as(silence::broken);
  }

  private Flux<ByteBuffer> bounded(Flux<ByteBuffer> bytes) {
    long most = settings.document().toBytes();
    var read = new AtomicLong();
    return bytes.doOnNext(
        chunk -> {
          if (read.addAndGet(chunk.remaining()) > most) {
            throw new BlobTooLarge(most);
          }
        });
  }

  /** Neither bytes nor demand came for too long. */
  static final class Stalled extends Fault {
    Stalled() {
      super(
          Kind.UNAVAILABLE,
          "stalled",
          "The extraction stood still for too long; send and take without pauses.");
    }
  }
}
