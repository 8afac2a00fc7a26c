package io.remitstream.workers.extraction.page.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PageFailure;
import java.time.Duration;
import java.util.Locale;

/** What was read of pages in this process. */
final class PageMeters {

  private static final String SECONDS = "remitstream.pages";

  private final MeterRegistry registry;

  PageMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** How long a page was waited for. */
  void read(Page page, Duration time) {
    PageFailure failure = page.failure();
    if (failure == null) {
      record(page.method().name(), time);
    } else {
      registry
          .counter("remitstream.pages.failed", "reason", failure.name().toLowerCase(Locale.ROOT))
          .increment();
    }
  }

  void shown(Duration time) {
    record("image", time);
  }

  private void record(String method, Duration time) {
    registry.timer(SECONDS, "method", method.toLowerCase(Locale.ROOT)).record(time);
  }

  void watch(PageReaders reading, PageReaders showing) {
    Gauge.builder("remitstream.page.readers", () -> reading.running() + showing.running())
        .description("Processes that read or show pages, or wait for the next document")
        .register(registry);
  }
}
