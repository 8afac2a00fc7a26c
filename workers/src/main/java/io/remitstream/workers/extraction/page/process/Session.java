package io.remitstream.workers.extraction.page.process;

import io.remitstream.workers.extraction.page.NoSuchPage;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PageFailure;
import io.remitstream.workers.extraction.page.PageTimedOut;
import io.remitstream.workers.extraction.page.PasswordNeeded;
import io.remitstream.workers.extraction.page.TooManyBytes;
import io.remitstream.workers.extraction.page.TooManyPages;
import io.remitstream.workers.extraction.page.UnreadablePages;
import io.remitstream.workers.extraction.page.WrongPassword;
import io.remitstream.workers.extraction.page.wire.Frame;
import io.remitstream.workers.extraction.page.wire.Frame.Type;
import io.remitstream.workers.extraction.page.wire.Opening;
import io.remitstream.workers.extraction.page.wire.PageCodec;
import io.remitstream.workers.extraction.page.wire.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * One document in one reader: opened, asked for its pages, and opened anew where a page kills it.
 */
final class Session {

  /** Chunks of the document that wait to be written to the reader. */
  private static final int CHUNKS = 4;

  /**
   * Pages at its beginning over which a reader was lost: then it is the document that cannot be
   * read.
   */
  private static final int LOST_AT_FIRST = 3;

  private static final int LOST_IN_A_ROW = 20;

  private final PageReader reader;
  private final Flux<ByteBuffer> bytes;
  private final Opening opening;
  private final PageReaderSettings settings;
  private final PageMeters meters;
  private final Scheduler scheduler;
  private int lostInARow;

  Session(
      PageReader reader,
      Flux<ByteBuffer> bytes,
      Opening opening,
      PageReaderSettings settings,
      PageMeters meters,
      Scheduler scheduler) {
    this.reader = reader;
    this.bytes = bytes;
    this.opening = opening;
    this.settings = settings;
    this.meters = meters;
    this.scheduler = scheduler;
  }

  Flux<Page> pages() {
    return open(true)
        .onErrorMap(ReaderLost.class, lost -> new UnreadablePages())
        .flatMapMany(count -> Flux.range(1, count).concatMap(number -> page(number, count), 1));
  }

  Mono<byte[]> png(int page) {
    return open(false)
        .onErrorMap(ReaderLost.class, lost -> new UnreadablePages())
        .filter(count -> page >= 1 && page <= count)
        .switchIfEmpty(Mono.error(() -> new NoSuchPage(page)))
        .flatMap(count -> waiting(() -> reader.show(page), settings.ocr()))
        .onErrorMap(ReaderLost.class, Session::faultOf)
        .elapsed()
        .doOnNext(shown -> meters.shown(Duration.ofMillis(shown.getT1())))
        .map(shown -> pngOf(shown.getT2()));
  }

  private static byte[] pngOf(Frame answer) {
    if (answer.type() != Type.PNG) {
      throw new UnreadablePages();
    }
    return answer.content();
  }

  private static RuntimeException faultOf(ReaderLost lost) {
    return lost.failure() == PageFailure.TIMED_OUT ? new PageTimedOut() : new UnreadablePages();
  }

  /**
   * Gives the document to the reader; answers how many pages it has.
   *
   * @param ahead whether its first pages are asked for as well
   */
  private Mono<Integer> open(boolean ahead) {
    return waiting(
            () -> {
              reader.begin(opening);
              return true;
            },
            settings.opening())
        .thenMany(capped())
        .concatMap(this::feed, CHUNKS)
        .then(Mono.defer(() -> waiting(() -> reader.open(ahead), settings.opening())))
        .map(this::opened);
  }

  private Mono<Boolean> feed(ByteBuffer chunk) {
    return waiting(
        () -> {
          reader.feed(chunk);
          return true;
        },
        settings.opening());
  }

  private Flux<ByteBuffer> capped() {
    return Flux.defer(
        () -> {
          var left = new long[] {opening.mostBytes()};
          return bytes.doOnNext(
              chunk -> {
                left[0] -= chunk.remaining();
                if (left[0] < 0) {
                  throw new TooManyBytes(opening.mostBytes());
                }
              });
        });
  }

  private int opened(Frame answer) {
    if (answer.type() == Type.OPENED) {
      return answer.number();
    }
    throw switch (Refusal.values()[answer.number()]) {
      case PASSWORD_NEEDED -> new PasswordNeeded();
      case WRONG_PASSWORD -> new WrongPassword();
      case TOO_MANY_PAGES -> new TooManyPages(opening.mostPages());
      case UNREADABLE -> new UnreadablePages();
    };
  }

  /** A page that loses its reader is tried once more, alone; then it counts as failed. */
  private Mono<Page> page(int number, int of) {
    return attempt(number, of, of)
        .onErrorResume(ReaderLost.class, lost -> attempt(number, of, number))
        .doOnNext(page -> lostInARow = 0)
        .onErrorResume(ReaderLost.class, lost -> given(number, of, lost))
        .elapsed()
        .doOnNext(read -> meters.read(read.getT2(), Duration.ofMillis(read.getT1())))
        .map(read -> read.getT2());
  }

  private Mono<Page> given(int number, int of, ReaderLost lost) {
    lostInARow++;
    boolean fromTheFirst = number == lostInARow && number >= Math.min(LOST_AT_FIRST, of);
    return fromTheFirst || lostInARow >= LOST_IN_A_ROW
        ? Mono.error(UnreadablePages::new)
        : Mono.just(Page.failed(number, of, lost.failure()));
  }

  private Mono<Page> attempt(int number, int of, int last) {
    return Mono.defer(() -> reader.holdsDocument() ? Mono.just(of) : reopened())
        .then(Mono.defer(() -> waiting(() -> reader.read(number, last), settings.text())))
        .flatMap(this::scanned)
        .map(answer -> pageOf(answer, number, of));
  }

  /** Once more; whatever is wrong with that, it is this page that is lost by it. */
  private Mono<Integer> reopened() {
    return open(false)
        .onErrorMap(
            failure -> !(failure instanceof ReaderLost),
            failure -> new ReaderLost(PageFailure.BROKE_THE_READER));
  }

  private Mono<Frame> scanned(Frame answer) {
    return answer.type() == Type.SCANNING
        ? waiting(reader::receive, settings.ocr())
        : Mono.just(answer);
  }

  private static Page pageOf(Frame answer, int number, int of) {
    if (answer.type() != Type.PAGE) {
      return Page.failed(number, of, PageFailure.values()[answer.number()]);
    }
    try {
      return PageCodec.decode(answer);
    } catch (IOException broken) {
      throw new ReaderLost(PageFailure.BROKE_THE_READER);
    }
  }

  /**
   * On a thread that may wait. Past the limit, or cancelled, the reader is ended, which frees it.
   */
  private <T> Mono<T> waiting(Callable<T> call, Duration limit) {
    return PageThreads.on(scheduler, Mono.defer(() -> one(call, limit)))
        .onErrorMap(IOException.class, gone -> lost());
  }

  private <T> Mono<T> one(Callable<T> call, Duration limit) {
    var stage = new AtomicReference<>(Stage.RUNS);
    return Mono.<T>fromCallable(() -> called(call, limit, stage)).doOnCancel(() -> cut(stage));
  }

  private enum Stage {
    RUNS,
    ENDED,
    CUT
  }

  /** Nothing where it was cut off: nobody waits for what came of it. */
  private <T> @Nullable T called(Callable<T> call, Duration limit, AtomicReference<Stage> stage)
      throws Exception {
    try {
      return reader.within(limit, call);
    } catch (IOException gone) {
      if (stage.get() == Stage.CUT) {
        return null;
      }
      throw gone;
    } finally {
      stage.compareAndSet(Stage.RUNS, Stage.ENDED);
    }
  }

  private void cut(AtomicReference<Stage> stage) {
    if (stage.compareAndSet(Stage.RUNS, Stage.CUT)) {
      reader.kill();
    }
  }

  private ReaderLost lost() {
    reader.kill();
    return new ReaderLost(
        reader.isOverdue() ? PageFailure.TIMED_OUT : PageFailure.BROKE_THE_READER);
  }
}
