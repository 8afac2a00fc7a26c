package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.page.Page;
import reactor.core.publisher.Flux;

/**
 * Reads pages of words as remittances. The geometry's engine does ({@link PaperReader}), and so
 * does a language model that is asked about what the engine leaves open.
 */
@FunctionalInterface
public interface PaperExtraction {

  /**
   * @param pages of one document, in their order
   * @return its parts: {@link EraPart.TypeFound} before every other but {@link EraPart.PageRead},
   *     {@link EraPart.DocumentEnded} last
   */
  Flux<EraPart> read(Flux<Page> pages);
}
