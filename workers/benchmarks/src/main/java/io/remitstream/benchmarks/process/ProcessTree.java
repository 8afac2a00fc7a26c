package io.remitstream.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of a process and of all that it started; Linux only. */
public final class ProcessTree implements AutoCloseable {

  private static final long EVERY = 20;

  private final ProcessHandle root;
  private final Thread watch;
  private volatile long peak;
  private volatile long peakShare;

  public ProcessTree(long pid) {
    this.root = ProcessHandle.of(pid).orElseThrow();
    this.watch = Thread.ofPlatform().daemon().start(this::watch);
  }

  /** The most that was resident at once, in bytes; what processes share is counted in each. */
  public long peak() {
    return peak;
  }

  /** The most at once, in bytes; what processes share is divided among them (PSS). */
  public long peakShare() {
    return peakShare;
  }

  public void forget() {
    peak = resident();
    peakShare = share();
  }

  /** In bytes, just now. */
  public long resident() {
    return all("status", "VmRSS:");
  }

  /** In bytes, just now; what processes share is divided among them (PSS). */
  public long share() {
    return all("smaps_rollup", "Pss:");
  }

  private long all(String file, String entry) {
    return Stream.concat(Stream.of(root), root.descendants())
        .mapToLong(process -> bytes(Path.of("/proc/" + process.pid(), file), entry))
        .sum();
  }

  private static long bytes(Path file, String entry) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(entry))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      peak = Math.max(peak, resident());
      peakShare = Math.max(peakShare, share());
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
