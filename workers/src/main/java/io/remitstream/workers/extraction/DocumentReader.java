package io.remitstream.workers.extraction;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.format.DocumentFormat;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Reads documents of some formats into the parts of a remittance file. */
@FunctionalInterface
public interface DocumentReader {

  /**
   * Reads one document to its end, and asks for no more bytes than what is taken needs.
   *
   * @param bytes in order, cut anywhere; a buffer is read before the next one is asked for
   * @param password where one was given for a locked document
   * @return its parts, {@link EraPart.DocumentEnded} last; fails with a typed fault where there is
   *     nothing to be read
   */
  Flux<EraPart> read(Flux<ByteBuffer> bytes, DocumentFormat format, @Nullable String password);
}
