package io.remitstream.workers.extraction.page.process;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How pages are read, in processes beside this one.
 *
 * @param readers processes at most; 0 for as many as there are processors. One more shows pages
 * @param idle how long a reader waits for its next document before it ends
 * @param heap of a reader
 * @param memory of a reader, everything counted; one that takes more ends itself (on Linux)
 * @param document the largest document
 * @param pages the most pages of a document
 * @param pixels the most that a page is drawn in, or unpacked to
 * @param dotsPerInch of a page that is shown
 * @param opening how long it may take to open a document
 * @param text how long it may take to read a page that holds text
 * @param ocr how long it may take to read a page from its picture
 * @param cache where natives are unpacked; the folder for temporary files where it is not set
 */
@ConfigurationProperties("remitstream.pages")
public record PageReaderSettings(
    @DefaultValue("0") int readers,
    @DefaultValue("60s") Duration idle,
    @DefaultValue("256MB") DataSize heap,
    @DefaultValue("640MB") DataSize memory,
    @DefaultValue("64MB") DataSize document,
    @DefaultValue("5000") int pages,
    @DefaultValue("40000000") long pixels,
    @DefaultValue("150") int dotsPerInch,
    @DefaultValue("20s") Duration opening,
    @DefaultValue("10s") Duration text,
    @DefaultValue("60s") Duration ocr,
    @Nullable Path cache) {

  private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

  public PageReaderSettings {
    if (readers < 0 || pages < 1 || pixels < 1 || dotsPerInch < 1) {
      throw new IllegalArgumentException(
          "remitstream.pages: readers must not be negative; pages, pixels and dots-per-inch must be"
              + " at least 1");
    }
    if (!idle.isPositive() || !opening.isPositive() || !text.isPositive() || !ocr.isPositive()) {
      throw new IllegalArgumentException(
          "remitstream.pages: idle, opening, text and ocr must be positive");
    }
    if (document.toBytes() < 1 || document.toBytes() > LARGEST_ARRAY || heap.toBytes() < 1) {
      throw new IllegalArgumentException(
          "remitstream.pages: document and heap must be positive, document below 2 GB");
    }
  }

  int readersOrProcessors() {
    return readers > 0 ? readers : Runtime.getRuntime().availableProcessors();
  }
}
