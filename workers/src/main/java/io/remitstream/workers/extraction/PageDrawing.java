package io.remitstream.workers.extraction;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.workers.extraction.format.DocumentFormat;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Draws pages of documents whose pages can be drawn. */
@FunctionalInterface
public interface PageDrawing {

  /**
   * A picture (PNG) of a page, upright. Fails with {@link NoSuchPage} beyond the last one.
   *
   * @param password where one was given for a locked document
   * @param page counted from 1
   */
  Mono<byte[]> png(
      Flux<ByteBuffer> bytes, DocumentFormat format, @Nullable String password, int page);

  /** The document has fewer pages, or none at all. */
  final class NoSuchPage extends Fault {

    private static final long serialVersionUID = 1L;

    public NoSuchPage() {
      super(Kind.NOT_FOUND, "not-found", "The document has no such page.");
    }
  }
}
