package io.remitstream.workers.extraction.page.process;

import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PageKind;
import io.remitstream.workers.extraction.page.PageSource;
import io.remitstream.workers.extraction.page.wire.Opening;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Reads pages in processes of their own. Pages are shown by a reader that reads nothing else. */
final class ProcessPageSource implements PageSource {

  private final PageReaders reading;
  private final PageReaders showing;
  private final PageReaderSettings settings;
  private final PageMeters meters;
  private final Scheduler scheduler;

  ProcessPageSource(
      PageReaders reading,
      PageReaders showing,
      PageReaderSettings settings,
      PageMeters meters,
      Scheduler scheduler) {
    this.reading = reading;
    this.showing = showing;
    this.settings = settings;
    this.meters = meters;
    this.scheduler = scheduler;
  }

  @Override
  public Flux<Page> pages(Flux<ByteBuffer> bytes, PageKind kind, @Nullable String password) {
    return reading.with(reader -> session(reader, bytes, kind, password).pages());
  }

  @Override
  public Mono<byte[]> png(
      Flux<ByteBuffer> bytes, PageKind kind, @Nullable String password, int page) {
    return showing.with(reader -> session(reader, bytes, kind, password).png(page)).single();
  }

  private Session session(
      PageReader reader, Flux<ByteBuffer> bytes, PageKind kind, @Nullable String password) {
    return new Session(reader, bytes, opening(kind, password), settings, meters, scheduler);
  }

  private Opening opening(PageKind kind, @Nullable String password) {
    return new Opening(
        kind,
        password,
        settings.document().toBytes(),
        settings.pages(),
        settings.pixels(),
        settings.dotsPerInch());
  }
}
