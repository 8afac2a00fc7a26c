package io.remitstream.workers.extraction;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.format.DocumentFormat;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PageKind;
import io.remitstream.workers.extraction.page.PageSource;
import io.remitstream.workers.extraction.paper.PaperExtraction;
import io.remitstream.workers.extraction.text.TextPages;
import reactor.core.publisher.Flux;

/** Reads documents of pages as remittances, wherever their pages come from. */
final class PaperDocuments {

  private final PaperExtraction paper;

  PaperDocuments(PaperExtraction paper) {
    this.paper = paper;
  }

  /** PDFs and pictures. */
  DocumentReader of(PageSource source) {
    return (bytes, format, password) -> read(source.pages(bytes, kind(format), password));
  }

  /** Plain text. */
  DocumentReader of(TextPages text) {
    return (bytes, format, password) -> read(text.read(bytes));
  }

  private Flux<EraPart> read(Flux<Page> pages) {
    return Flux.defer(
        () -> {
          var lost = new LostPages();
          var coarse = new CoarsePages();
          return paper
              .read(pages.doOnNext(lost::heed).doOnNext(coarse::heed))
              .concatMapIterable(lost::with, 1)
              .concatMapIterable(coarse::with, 1);
        });
  }

  static PageKind kind(DocumentFormat format) {
    return format == DocumentFormat.PDF ? PageKind.PDF : PageKind.IMAGE;
  }
}
