package io.remitstream.benchmarks.paper.race;

import io.remitstream.benchmarks.process.ProcessTree;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.paper.PaperReader;
import java.nio.file.Path;

/** Reads one large PDF and tells time, pages, claims and the memory of all processes. */
final class BatchRun {

  private static final double MEGABYTE = 1e6;
  private static final int TELL = 50;

  private BatchRun() {}

  static void run(Path file, int readers) throws Exception {
    try (PageReading reading = new PageReading(readers);
        ProcessTree tree = new ProcessTree(ProcessHandle.current().pid())) {
      long begun = System.nanoTime();
      long claims =
          new PaperReader()
              .read(reading.pages(file))
              .doOnNext(part -> tell(part, begun, tree))
              .filter(EraPart.ClaimRead.class::isInstance)
              .count()
              .blockOptional()
              .orElse(0L);
      System.out.printf(
          "%d claims in %.1f s, %.0f MB at most in all processes, %.0f MB with what they share"
              + " counted once (goal 512)%n",
          claims,
          (System.nanoTime() - begun) / 1e9,
          tree.peak() / MEGABYTE,
          tree.peakShare() / MEGABYTE);
    }
  }

  private static void tell(EraPart part, long begun, ProcessTree tree) {
    if (part instanceof EraPart.PageRead page && page.page() % TELL == 0) {
      System.out.printf(
          "page %d of %d after %.1f s, %.0f MB%n",
          page.page(), page.pages(), (System.nanoTime() - begun) / 1e9, tree.resident() / MEGABYTE);
    }
  }
}
