package io.remitstream.workers.extraction.page.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the process when it holds more memory than it may: pictures in native memory are not the
 * heap's, whose limit does not bound them. Only where the system tells (Linux).
 */
final class MemoryGuard {

  private static final Path TOLD = Path.of("/proc/self/statm");
  private static final long PAGE = 4096;
  private static final long EVERY_NANOS = 50_000_000;
  private static final int OVER = 4;

  private MemoryGuard() {}

  static void start(long mostBytes) {
    if (mostBytes < Long.MAX_VALUE && Files.isReadable(TOLD)) {
      Thread.ofPlatform().daemon().name("memory").start(() -> watch(mostBytes));
    }
  }

  private static void watch(long mostBytes) {
    try {
      while (held() <= mostBytes) {
        LockSupport.parkNanos(EVERY_NANOS);
      }
      Runtime.getRuntime().halt(OVER);
    } catch (IOException | NumberFormatException untold) {
      // The heap's limit still holds.
    }
  }

  private static long held() throws IOException {
    String[] pages = Files.readString(TOLD).split(" ", 3);
    return Long.parseLong(pages[1]) * PAGE;
  }
}
