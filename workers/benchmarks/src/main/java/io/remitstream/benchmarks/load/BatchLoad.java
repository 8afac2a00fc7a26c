package io.remitstream.benchmarks.load;

import io.remitstream.benchmarks.process.ProcessTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One large PDF through the running system, and the memory that its workers take for it. */
final class BatchLoad {

  private static final double MEGABYTE = 1e6;
  private static final Duration MOST = Duration.ofMinutes(3);

  private final KeptDocuments documents;
  private final Path data;

  /**
   * @param data the directory of the system's data, on this machine
   */
  BatchLoad(KeptDocuments documents, Path data) {
    this.documents = documents;
    this.data = data;
  }

  void run(Path file) throws IOException {
    byte[] document = Files.readAllBytes(file);
    try (var workers = new ProcessTree(pid("workers"))) {
      long begun = System.nanoTime();
      String status = Waiting.awaited(documents.finished(document), MOST);
      System.out.printf(
          "%s after %.1f s; workers and page readers %.0f MB at most, %.0f MB with what they share"
              + " counted once (goal 512)%n",
          status,
          (System.nanoTime() - begun) / 1e9,
          workers.peak() / MEGABYTE,
          workers.peakShare() / MEGABYTE);
    }
  }

  private long pid(String service) throws IOException {
    Path note = data.resolve("run").resolve(service + ".pid");
    return Long.parseLong(Files.readAllLines(note).getFirst().strip());
  }
}
