package io.remitstream.workers.extraction.scan;

import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Looks through a file before it is read. */
public interface Scanner {

  /** Where none is configured. */
  Scanner OFF = bytes -> Mono.empty();

  /**
   * Completes where the file is clean. Fails with {@link ScanRefused} where it is not, and just so
   * where nobody can say: no answer, or one that is not understood, is never clean.
   */
  Mono<Void> scan(Flux<ByteBuffer> bytes);
}
