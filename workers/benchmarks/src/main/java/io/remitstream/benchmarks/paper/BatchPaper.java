package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.layout.Layouts;
import io.remitstream.benchmarks.paper.layout.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes one PDF of many remittances, as mailrooms scan and payers' portals print them. */
final class BatchPaper {

  private BatchPaper() {}

  /**
   * Writes remittances of all layouts in turn.
   *
   * @param pages how many the file has
   * @return how many remittances begin in it
   */
  static int write(Path file, int pages) throws IOException {
    List<Layout> layouts = Layouts.of(Split.TUNING);
    try (PDDocument batch = new PDDocument()) {
      int remittances = 0;
      while (batch.getNumberOfPages() < pages) {
        new PaperMaker(layouts.get(remittances % layouts.size())).add(batch, 50_000 + remittances);
        remittances++;
      }
      while (batch.getNumberOfPages() > pages) {
        batch.removePage(pages);
      }
      Files.write(file, PaperMaker.bytes(batch));
      return remittances;
    }
  }
}
