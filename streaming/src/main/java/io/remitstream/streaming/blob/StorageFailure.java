package io.remitstream.streaming.blob;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Unavailable;
import java.io.IOException;
import java.util.List;

/** Turns what the file system says into what callers can act on. */
final class StorageFailure {

  /** The JDK passes on the system's words: Linux and macOS, a quota, Windows. */
  private static final List<String> FULL =
      List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

  private StorageFailure() {}

  static Fault typed(IOException failure) {
    return isFull(failure) ? new StorageFull(failure) : new Unavailable("storage", failure);
  }

  private static boolean isFull(IOException failure) {
    var message = String.valueOf(failure.getMessage());
    return FULL.stream().anyMatch(message::contains);
  }
}
