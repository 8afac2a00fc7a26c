package io.remitstream.workers.extraction;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How documents are extracted.
 *
 * @param concurrency how many documents a process works on at once
 * @param large from this size on a document is large; large ones leave one worker to the others
 * @param countUpTo larger documents are not counted before they are read, so that their progress
 *     has no total
 * @param batchClaims how many claims are written at once, at most
 * @param batchBytes how much of a document is written at once, as read, at most (one claim more,
 *     since a claim is never divided)
 * @param findings how many findings of a document are kept; one more says how many were left out
 * @param confidence a leaf of a page that is less sure sends its document to a person
 * @param progressEvery the shortest time between two reports of a document's progress
 * @param stall how long a document may go without a batch being written until the attempt fails
 */
@ConfigurationProperties("remitstream.extraction")
public record ExtractionSettings(
    @DefaultValue("4") int concurrency,
    @DefaultValue("8MB") DataSize large,
    @DefaultValue("4GB") DataSize countUpTo,
    @DefaultValue("500") int batchClaims,
    @DefaultValue("1MB") DataSize batchBytes,
    @DefaultValue("10000") int findings,
    @DefaultValue("0.80") double confidence,
    @DefaultValue("200ms") Duration progressEvery,
    @DefaultValue("2m") Duration stall) {

  public ExtractionSettings {
    if (concurrency < 1 || batchClaims < 1 || batchBytes.toBytes() < 1 || findings < 1) {
      throw new IllegalArgumentException(
          "remitstream.extraction: concurrency, batch-claims, batch-bytes and findings must be at"
              + " least 1");
    }
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("remitstream.extraction: confidence must be from 0 to 1");
    }
    if (large.toBytes() < 1 || !stall.isPositive() || progressEvery.isNegative()) {
      throw new IllegalArgumentException(
          "remitstream.extraction: large and stall must be positive, progress-every not negative");
    }
  }
}
