package io.remitstream.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two starts out of one data directory. The system drops the lock with its process, so that
 * after a kill whatever still runs there is known to be an orphan.
 */
final class DirectoryLock implements AutoCloseable {

  private final FileChannel channel;

  private DirectoryLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws InfrastructureFailure when another process, or another part of this one, has it
   */
  static DirectoryLock of(Path directory) throws IOException {
    var channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (tryLock(channel) == null) {
      channel.close();
      throw new InfrastructureFailure(
          "%s is in use by another Remitstream: stop that one, or choose another data directory."
              .formatted(directory));
    }
    return new DirectoryLock(channel);
  }

  /** Whether somebody, perhaps this process, has the lock now. */
  static boolean isHeld(Path directory) throws IOException {
    try (var channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      return tryLock(channel) == null;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  /** Closing the file releases the lock. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
