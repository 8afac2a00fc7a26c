package io.remitstream.workers.extraction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.Stage;
import java.time.Duration;
import java.util.Locale;

/** What the extraction has done in this process. */
final class ExtractionMeters {

  private final MeterRegistry registry;
  private final Counter claims;

  ExtractionMeters(MeterRegistry registry) {
    this.registry = registry;
    this.claims =
        Counter.builder("remitstream.extraction.claims")
            .description("Claims written, those of repeated attempts among them")
            .register(registry);
  }

  void wrote(SealedBatch batch) {
    claims.increment(batch.claims().size());
  }

  /** How long a document was in a stage. */
  void passed(Stage stage, Duration time) {
    registry
        .timer("remitstream.extraction.stage", "stage", stage.name().toLowerCase(Locale.ROOT))
        .record(time);
  }

  void ended(DocumentStatus status) {
    registry
        .counter(
            "remitstream.extraction.documents", "status", status.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
