package io.remitstream.workers.extraction.page.process;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Settings of readers in tests. */
final class TestSettings {

  private TestSettings() {}

  static PageReaderSettings of(Duration text, DataSize document) {
    return new PageReaderSettings(
        1,
        Duration.ofMinutes(1),
        DataSize.ofMegabytes(128),
        DataSize.ofMegabytes(512),
        document,
        5000,
        40_000_000,
        150,
        Duration.ofSeconds(20),
        text,
        Duration.ofSeconds(60),
        null);
  }
}
