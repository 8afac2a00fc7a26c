package io.remitstream.workers.extraction;

import io.remitstream.workers.job.Lease;
import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;

/**
 * One document, opened.
 *
 * @param bytes its plain bytes, from the start for each subscriber
 */
record Extraction(Lease lease, Flux<ByteBuffer> bytes, Sealer sealer, ProgressMeter meter) {}
