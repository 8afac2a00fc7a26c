package io.remitstream.benchmarks.paper;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PdfWords;
import io.remitstream.workers.extraction.paper.PaperReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import reactor.core.publisher.Flux;

/** The words of a PDF, and what they say, read in this process. */
final class PaperPages {

  private PaperPages() {}

  static List<Page> of(byte[] pdf) throws IOException {
    List<Page> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PdfWords words = new PdfWords(document);
      for (int number = 1; number <= document.getNumberOfPages(); number++) {
        pages.add(words.read(number));
      }
    }
    return pages;
  }

  static List<EraPart> said(List<Page> pages) {
    return new PaperReader()
        .read(Flux.fromIterable(pages))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }
}
