package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.EraPart;
import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;

/**
 * Reads a remittance file as a stream: with each buffer that comes in go out the parts that it
 * completed, and no more is asked for than is taken.
 */
public final class EraReader {

  private final EraLimits limits;

  public EraReader() {
    this(EraLimits.DEFAULT);
  }

  public EraReader(EraLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads one document to its end. Holds one claim and one segment at a time.
   *
   * @param bytes the document's bytes in order, cut anywhere; a buffer is read before the next one
   *     is asked for and may be reused after that
   * @return its parts, {@link EraPart.DocumentEnded} last; fails with {@link NotAn835} where the
   *     document holds other X12 transactions only, and with {@link UnreadableDocument} where it is
   *     empty or no X12
   */
  public Flux<EraPart> read(Flux<ByteBuffer> bytes) {
    return Flux.defer(() -> read(bytes, new EraParser(limits)));
  }

  private static Flux<EraPart> read(Flux<ByteBuffer> bytes, EraParser parser) {
    return bytes
        .concatMapIterable(parser::feed, 1)
        .concatWith(Flux.defer(() -> Flux.fromIterable(parser.end())));
  }
}
