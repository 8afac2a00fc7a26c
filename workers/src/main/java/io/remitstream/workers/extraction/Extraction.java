package io.remitstream.workers.extraction;

import io.remitstream.streaming.review.Reapplying;
import io.remitstream.workers.job.Lease;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * One document, opened.
 *
 * @param bytes its plain bytes, from the start for each subscriber
 * @param password a secret: never logged
 * @param corrections to be made again when it is read; null where nobody has corrected it
 */
record Extraction(
    Lease lease,
    Flux<ByteBuffer> bytes,
    @Nullable String password,
    Sealer sealer,
    ProgressMeter meter,
    @Nullable Reapplying corrections) {

  @Override
  public String toString() {
    return "Extraction[" + lease.document() + "]";
  }
}
