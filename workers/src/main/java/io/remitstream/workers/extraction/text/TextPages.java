package io.remitstream.workers.extraction.text;

import io.remitstream.workers.extraction.page.Page;
import java.nio.ByteBuffer;
import java.util.List;
import reactor.core.publisher.Flux;

/** Reads plain text as pages of words on a character grid, in the order of the text. */
public final class TextPages {

  private final TextLimits limits;

  public TextPages() {
    this(TextLimits.DEFAULT);
  }

  public TextPages(TextLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads one document to its end; holds a page at a time.
   *
   * @param bytes in any encoding that {@link TextDecoder} reads, cut anywhere
   * @return at least one page; fails with {@link TextTooLong}
   */
  public Flux<Page> read(Flux<ByteBuffer> bytes) {
    return Flux.defer(() -> read(bytes, new TextPageParser(limits)));
  }

  private static Flux<Page> read(Flux<ByteBuffer> bytes, TextPageParser parser) {
    Flux<List<Page>> pages =
        TextDecoder.decode(bytes)
            .map(parser::feed)
            .concatWith(Flux.defer(() -> Flux.just(parser.end())));
    return pages.concatMapIterable(page -> page, 1);
  }
}
