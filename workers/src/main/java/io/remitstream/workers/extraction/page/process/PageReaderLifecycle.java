package io.remitstream.workers.extraction.page.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.workers.extraction.page.PageSource;
import org.springframework.beans.factory.DisposableBean;
import reactor.core.scheduler.Scheduler;

/** The readers of this process; they end with it, or when their input does. */
final class PageReaderLifecycle implements DisposableBean {

  private final PageReaders reading;
  private final PageReaders showing;
  private final PageSource source;

  PageReaderLifecycle(PageReaderSettings settings, Scheduler scheduler, MeterRegistry registry) {
    this(ReaderCommand.of(settings), settings, scheduler, registry);
  }

  PageReaderLifecycle(
      ReaderCommand command,
      PageReaderSettings settings,
      Scheduler scheduler,
      MeterRegistry registry) {
    var meters = new PageMeters(registry);
    reading = new PageReaders(command, settings.readersOrProcessors(), settings.idle(), scheduler);
    showing = new PageReaders(command, 1, settings.idle(), scheduler);
    meters.watch(reading, showing);
    source = new ProcessPageSource(reading, showing, settings, meters, scheduler);
  }

  PageSource source() {
    return source;
  }

  @Override
  public void destroy() {
    reading.end();
    showing.end();
  }
}
