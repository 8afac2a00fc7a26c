package io.remitstream.workers.extraction;

import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.Stage;
import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.job.JobKind;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.workers.extraction.Batch.Ending;
import io.remitstream.workers.extraction.format.DocumentFormat;
import io.remitstream.workers.extraction.scan.Scanner;
import io.remitstream.workers.extraction.x12.ClaimCounter;
import io.remitstream.workers.job.JobWork;
import io.remitstream.workers.job.Lease;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Reads a document from its blob and writes its claims, batch by batch as the database takes them;
 * memory holds a few batches, however large the document is.
 */
final class ExtractionWork implements JobWork {

  /** Batches of one document that are sealed while another is being written. */
  private static final int SEALED_AHEAD = 2;

  private final DocumentStarts starts;
  private final DocumentOutcomes outcomes;
  private final DocumentOpener opener;
  private final Leftovers leftovers;
  private final DocumentReaders readers;
  private final Scanner scanner;
  private final Unpacking unpacking;
  private final BatchStore store;
  private final ExtractionSettings settings;
  private final ExtractionMeters meters;
  private final Scheduler scheduler;

  ExtractionWork(
      DocumentStarts starts,
      DocumentOutcomes outcomes,
      DocumentOpener opener,
      Leftovers leftovers,
      DocumentReaders readers,
      Scanner scanner,
      Unpacking unpacking,
      BatchStore store,
      ExtractionSettings settings,
      ExtractionMeters meters,
      Scheduler scheduler) {
    this.starts = starts;
    this.outcomes = outcomes;
    this.opener = opener;
    this.leftovers = leftovers;
    this.readers = readers;
    this.scanner = scanner;
    this.unpacking = unpacking;
    this.store = store;
    this.settings = settings;
    this.meters = meters;
    this.scheduler = scheduler;
  }

  @Override
  public JobKind kind() {
    return JobKind.EXTRACTION;
  }

  @Override
  public Mono<Void> perform(Lease lease) {
    return starts
        .begin(lease)
        .delayUntil(source -> leftovers.ofEarlierAttempts(lease))
        .flatMap(opener::open)
        .flatMap(this::extract)
        .onErrorResume(Verdict::isOne, error -> refuse(lease, Verdict.of((Fault) error)));
  }

  @Override
  public Mono<Void> quarantine(Lease lease, String problem) {
    return leftovers
        .ofAll(lease)
        .then(outcomes.quarantine(lease, problem))
        .doOnSuccess(done -> meters.ended(DocumentStatus.QUARANTINED));
  }

  private Mono<Void> extract(Extraction extraction) {
    return Mono.just(extraction)
        .doOnNext(opened -> opened.meter().at(Stage.READING, 0))
        .delayUntil(opened -> scanner.scan(opened.bytes()))
        .flatMap(opened -> readers.detect(opened.bytes().publishOn(scheduler, 1)))
        .flatMap(
            format ->
                format == DocumentFormat.ZIP ? unpack(extraction) : claims(extraction, format));
  }

  private Mono<Void> claims(Extraction extraction, DocumentFormat format) {
    return count(extraction, format).then(Mono.defer(() -> read(extraction, format)));
  }

  private Mono<Void> unpack(Extraction extraction) {
    return unpacking
        .unpack(extraction)
        .then(Mono.defer(() -> outcomes.unpacked(extraction.lease())))
        .doOnSuccess(done -> extraction.meter().at(Stage.DONE, 0))
        .doOnSuccess(done -> meters.ended(DocumentStatus.PROCESSED));
  }

  /** Goes through the bytes once more than needed: cheap beside everything else that is done. */
  private Mono<Void> count(Extraction extraction, DocumentFormat format) {
    return format != DocumentFormat.X12
            || extraction.lease().sizeBytes() > settings.countUpTo().toBytes()
        ? Mono.empty()
        : extraction
            .bytes()
            .publishOn(scheduler, 1)
            .collect(ClaimCounter::new, ClaimCounter::feed)
            .map(counter -> (int) counter.count())
            .doOnNext(extraction.meter()::expect)
            .then();
  }

  private Mono<Void> read(Extraction extraction, DocumentFormat format) {
    return batches(extraction, format)
        .flatMapSequential(batch -> sealed(extraction, batch), SEALED_AHEAD, 1)
        .concatMap(batch -> written(extraction, batch).thenReturn(batch), 1)
        .doOnNext(meters::wrote)
        .timeout(settings.stall())
        .then();
  }

  private Mono<Void> written(Extraction extraction, SealedBatch batch) {
    Ending end = batch.end();
    return end == null ? stored(extraction, batch) : concluded(extraction, batch, end);
  }

  private Mono<Void> stored(Extraction extraction, SealedBatch batch) {
    ProgressMeter meter = extraction.meter();
    return store
        .write(extraction.lease(), batch, meter.expected())
        .doOnSuccess(done -> meter.at(Stage.EXTRACTING, batch.claimsSoFar()));
  }

  /** No byte is read before it is wanted: demand goes from the database to the disk. */
  private Flux<Batch> batches(Extraction extraction, DocumentFormat format) {
    return Flux.defer(
        () -> {
          var read = new AtomicLong();
          var assembler = new BatchAssembler(settings.confidence());
          var bytes = counted(extraction.bytes(), read).publishOn(scheduler, 1);
          return readers
              .of(format)
              .read(bytes, format, extraction.password())
              .doOnNext(part -> heed(part, extraction.meter()))
              .bufferUntil(boundary(read))
              .map(assembler::assemble);
        });
  }

  /** What does not wait for a batch. */
  private static void heed(EraPart part, ProgressMeter meter) {
    if (part instanceof PageRead page) {
      meter.read(page);
    } else if (part instanceof TypeFound found && found.type() == DocumentType.OTHER) {
      throw new NotARemittance(found.reason());
    }
  }

  private static Flux<ByteBuffer> counted(Flux<ByteBuffer> bytes, AtomicLong read) {
    return bytes.doOnNext(chunk -> read.addAndGet(chunk.remaining()));
  }

  private BatchBoundary boundary(AtomicLong read) {
    return new BatchBoundary(settings.batchClaims(), settings.batchBytes().toBytes(), read::get);
  }

  private Mono<SealedBatch> sealed(Extraction extraction, Batch batch) {
    return Mono.fromSupplier(() -> extraction.sealer().seal(batch)).subscribeOn(scheduler);
  }

  private Mono<Void> concluded(Extraction extraction, SealedBatch last, Ending ending) {
    Lease lease = extraction.lease();
    long claims = ending.document().claims();
    return Mono.fromRunnable(() -> extraction.meter().at(Stage.EXTRACTING, claims))
        .then(Mono.fromRunnable(() -> extraction.meter().at(Stage.STORING, claims)))
        .then(
            outcomes.conclude(
                lease, ending, client -> store.rows(client, lease, last), extraction.corrections()))
        .doOnSuccess(done -> extraction.meter().at(Stage.DONE, claims))
        .doOnSuccess(done -> meters.ended(DocumentStatus.valueOf(ending.outcome().name())));
  }

  private Mono<Void> refuse(Lease lease, Verdict verdict) {
    return leftovers
        .ofAll(lease)
        .then(outcomes.refuse(lease, verdict))
        .doOnSuccess(done -> meters.ended(verdict.status()));
  }
}
