package io.remitstream.benchmarks;

import io.remitstream.benchmarks.era.EraGenerator;
import io.remitstream.benchmarks.era.EraRecipe;
import io.remitstream.benchmarks.era.EraTotals;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.x12.EraParser;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sends a large 835 through the engine and tells its speed and the most heap that was ever in use,
 * garbage included. Run it with a small heap, e.g. {@code -Xmx128m}.
 */
final class EraMemory {

  private static final int SLICE = 64 * 1024;
  private static final double MEGABYTE = 1_000_000;

  private EraMemory() {}

  static void run(long bytes) throws IOException {
    Path file = Files.createTempFile(Path.of("."), "made-up-", ".edi");
    try {
      EraTotals totals = generate(file, bytes);
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
      read(file, totals);
    } finally {
      Files.delete(file);
    }
  }

  static EraTotals generate(Path file, long bytes) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      EraTotals totals = new EraGenerator(EraRecipe.ofSize(bytes)).writeTo(out);
      System.out.printf(
          "Made %.1f MB: %d remittances, %d claims, %d lines%n",
          totals.bytes() / MEGABYTE, totals.remittances(), totals.claims(), totals.lines());
      return totals;
    }
  }

  private static void read(Path file, EraTotals totals) throws IOException {
    long began = System.nanoTime();
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    EraPart.DocumentEnded ended = parse(file);
    double seconds = (System.nanoTime() - began) / 1e9;
    double worked =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
    System.out.printf(
        "Read %d claims, %d lines, outcome %s: %.1f MB/s by the clock, %.1f by processor time%n",
        ended.claims(),
        ended.lines(),
        ended.outcome(),
        totals.bytes() / MEGABYTE / seconds,
        totals.bytes() / MEGABYTE / worked);
    System.out.printf(
        "Heap: at most %.1f MB in use of %.1f MB%n",
        peak() / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE);
    if (ended.claims() != totals.claims() || ended.lines() != totals.lines()) {
      throw new IllegalStateException(
          "%d claims, %d lines (expected: %d, %d)"
              .formatted(ended.claims(), ended.lines(), totals.claims(), totals.lines()));
    }
  }

  private static EraPart.DocumentEnded parse(Path file) throws IOException {
    var parser = new EraParser();
    var buffer = ByteBuffer.allocate(SLICE);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(buffer) >= 0) {
        parser.feed(buffer.flip());
        buffer.clear();
      }
    }
    return (EraPart.DocumentEnded) parser.end().getLast();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
