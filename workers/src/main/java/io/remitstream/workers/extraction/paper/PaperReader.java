package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.page.Page;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;

/**
 * Reads pages of words as remittances. A remittance goes out when the pages that belong to it are
 * complete; no more than one remittance's words are held.
 */
public final class PaperReader implements PaperExtraction {

  /** Fails with {@link TooIntricate} where a page is beyond what the engine can follow. */
  @Override
  public Flux<EraPart> read(Flux<Page> pages) {
    return Flux.defer(
        () -> {
          var parser = new PaperParser();
          return read(pages, parser::feed, parser::end);
        });
  }

  static Flux<EraPart> read(
      Flux<Page> pages, Function<Page, List<EraPart>> feed, Supplier<List<EraPart>> end) {
    return pages
        .concatMapIterable(page -> guarded(() -> feed.apply(page)), 1)
        .concatWith(Flux.defer(() -> Flux.fromIterable(guarded(end))));
  }

  /**
   * Errors of the JVM would leave the reader silent until its stall limit, for Reactor passes none
   * of them on.
   */
  private static List<EraPart> guarded(Supplier<List<EraPart>> step) {
    try {
      return step.get();
    } catch (StackOverflowError tooDeep) {
      throw new TooIntricate();
    } catch (VirtualMachineError | LinkageError fatal) {
      throw new IllegalStateException("The engine that reads paper broke", fatal);
    }
  }
}
