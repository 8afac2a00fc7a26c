package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.page.Page;
import reactor.core.publisher.Flux;

/**
 * Reads pages of words as remittances. A remittance goes out when the pages that belong to it are
 * complete; no more than one remittance's words are held.
 */
public final class PaperReader {

  /**
   * @param pages of one document, in their order
   * @return its parts: {@link EraPart.TypeFound} before every other but {@link EraPart.PageRead},
   *     {@link EraPart.DocumentEnded} last
   */
  public Flux<EraPart> read(Flux<Page> pages) {
    return Flux.defer(() -> read(pages, new PaperParser()));
  }

  private static Flux<EraPart> read(Flux<Page> pages, PaperParser parser) {
    return pages
        .concatMapIterable(parser::feed, 1)
        .concatWith(Flux.defer(() -> Flux.fromIterable(parser.end())));
  }
}
