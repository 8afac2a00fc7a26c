package io.remitstream.benchmarks.paper.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of a process and of all that it started; Linux only. */
final class ProcessTree implements AutoCloseable {

  private static final long EVERY = 20;

  private final ProcessHandle root;
  private final Thread watch;
  private volatile long peak;

  ProcessTree(long pid) {
    this.root = ProcessHandle.of(pid).orElseThrow();
    this.watch = Thread.ofPlatform().daemon().start(this::watch);
  }

  /** The most that was resident at once, in bytes. */
  long peak() {
    return peak;
  }

  void forget() {
    peak = resident();
  }

  /** In bytes, just now. */
  long resident() {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToLong(process -> resident(process.pid()))
        .sum();
  }

  private static long resident(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (IOException | java.io.UncheckedIOException ended) {
      return 0;
    }
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      peak = Math.max(peak, resident());
      try {
        Thread.sleep(EVERY);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
