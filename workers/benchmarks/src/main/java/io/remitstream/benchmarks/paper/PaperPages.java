package io.remitstream.benchmarks.paper;

import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PdfWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The words of a PDF, read in this process. */
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
}
