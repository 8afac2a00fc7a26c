package io.remitstream.workers.extraction.paper.model;

import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.streaming.fault.Unavailable;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.paper.PaperExtraction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * An extraction whose open leaves a language model is asked for, remittance by remittance. Where it
 * fails, what was read before it stands as it is.
 */
public final class ModelExtraction implements PaperExtraction {

  private final PaperExtraction first;
  private final ModelClient model;
  private final ModelSettings settings;
  private final double confidence;
  private final ModelMeters meters;
  private final Scheduler scheduler;

  /**
   * @param first reads before the model is asked
   * @param confidence a leaf that is less sure is asked for
   * @param scheduler goes on with the document after an answer
   */
  public ModelExtraction(
      PaperExtraction first,
      ModelClient model,
      ModelSettings settings,
      double confidence,
      MeterRegistry registry,
      Scheduler scheduler) {
    this.first = first;
    this.model = model;
    this.settings = settings;
    this.confidence = confidence;
    this.meters = new ModelMeters(registry);
    this.scheduler = scheduler;
  }

  @Override
  public Flux<EraPart> read(Flux<Page> pages) {
    return Flux.defer(() -> new Course().read(pages));
  }

  /** One document. */
  private final class Course {

    private final HeldPages held = new HeldPages(settings.words());
    private List<EraPart> open = new ArrayList<>();
    private long findings;
    private long spent;
    private boolean failed;

    Flux<EraPart> read(Flux<Page> pages) {
      return first
          .read(pages.doOnNext(held::add))
          .map(this::gathered)
          .filter(piece -> !piece.isEmpty())
          .concatMap(this::looked, 1)
          .map(this::counted);
    }

    /** A part, or all of a remittance with its last one; nothing while one is open. */
    private List<EraPart> gathered(EraPart part) {
      boolean within = part instanceof RemittanceOpened || !open.isEmpty();
      if (!within || part instanceof PageRead) {
        return List.of(part);
      }
      open.add(part);
      if (!(part instanceof RemittanceClosed)) {
        return List.of();
      }
      List<EraPart> whole = open;
      open = new ArrayList<>();
      return whole;
    }

    private Flux<EraPart> looked(List<EraPart> piece) {
      if (!(piece.getFirst() instanceof RemittanceOpened)) {
        return Flux.fromIterable(piece);
      }
      RemittanceRead read = RemittanceRead.of(piece);
      List<String> wanted = Wanted.of(read, confidence);
      List<Page> pages = held.around(read.evidence().values());
      return wanted.isEmpty() || pages.isEmpty() || isOver()
          ? Flux.fromIterable(piece)
          : asked(read, pages, wanted).flatMapIterable(RemittanceRead::parts);
    }

    /** After a failure, or the time a document has, it is read as without a model. */
    private boolean isOver() {
      return failed || spent >= settings.document().toMillis();
    }

    private Mono<RemittanceRead> asked(RemittanceRead read, List<Page> pages, List<String> wanted) {
      long from = scheduler.now(TimeUnit.MILLISECONDS);
      return model
          .propose(pages, wanted)
          .publishOn(scheduler)
          .map(proposals -> answered(read, pages, wanted, proposals))
          .onErrorResume(Unavailable.class, failure -> inVain(read))
          .doOnNext(done -> spent += scheduler.now(TimeUnit.MILLISECONDS) - from);
    }

    private RemittanceRead answered(
        RemittanceRead read, List<Page> pages, List<String> wanted, List<Proposal> proposals) {
      SecondReading.Result result = SecondReading.of(read, pages, wanted, proposals);
      meters.answered(proposals.size(), result.taken());
      return result.read();
    }

    private Mono<RemittanceRead> inVain(RemittanceRead read) {
      failed = true;
      meters.failed();
      return Mono.just(read).publishOn(scheduler);
    }

    /** The end counts the findings that were told, not those before the model was asked. */
    private EraPart counted(EraPart part) {
      findings += part instanceof FindingRaised ? 1 : 0;
      return part instanceof DocumentEnded ended
          ? new DocumentEnded(
              outcome(ended.outcome()),
              ended.remittances(),
              ended.claims(),
              ended.lines(),
              findings)
          : part;
    }

    private Outcome outcome(Outcome told) {
      boolean judged = told == Outcome.PROCESSED || told == Outcome.REVIEW_REQUIRED;
      return !judged ? told : findings > 0 ? Outcome.REVIEW_REQUIRED : Outcome.PROCESSED;
    }
  }
}
