package io.remitstream.workers.extraction;

import io.remitstream.workers.extraction.format.DocumentFormat;
import io.remitstream.workers.extraction.format.FormatDetector;
import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * Gathers a document's first bytes until they tell what it is, however finely they come; what
 * follows passes as it is. Of most documents the first buffer is enough.
 */
final class Beginning {

  private ByteBuffer gathered = ByteBuffer.allocate(0);
  private boolean told;

  private Beginning() {}

  /** The same bytes; the first buffer is enough to tell, or all there is. */
  static Flux<ByteBuffer> gathered(Flux<ByteBuffer> bytes) {
    return Flux.defer(
        () -> {
          var beginning = new Beginning();
          return bytes.handle(beginning::take).concatWith(Flux.defer(beginning::rest));
        });
  }

  private void take(ByteBuffer chunk, SynchronousSink<ByteBuffer> sink) {
    if (told) {
      sink.next(chunk);
      return;
    }
    ByteBuffer soFar = gathered.hasRemaining() ? joined(gathered, chunk) : chunk;
    told = soFar.remaining() >= FormatDetector.ENOUGH || tells(soFar);
    if (told) {
      gathered = ByteBuffer.allocate(0);
      sink.next(soFar);
    } else {
      gathered = joined(soFar, ByteBuffer.allocate(0));
    }
  }

  /** What begins with a signature is what it is; of text, more may tell more. */
  private static boolean tells(ByteBuffer beginning) {
    DocumentFormat format = FormatDetector.detect(beginning.duplicate()).format();
    return format == DocumentFormat.X12 || format == DocumentFormat.ZIP || format.hasPages();
  }

  /** A copy: whoever gave the buffers may use them again. */
  private static ByteBuffer joined(ByteBuffer one, ByteBuffer other) {
    return ByteBuffer.allocate(one.remaining() + other.remaining())
        .put(one.duplicate())
        .put(other.duplicate())
        .flip();
  }

  private Flux<ByteBuffer> rest() {
    return gathered.hasRemaining() ? Flux.just(gathered) : Flux.empty();
  }
}
