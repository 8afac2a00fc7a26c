package io.remitstream.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps two starts out of one data directory. The system drops the lock with its process, so that
 * after a kill whatever still runs there is known to be an orphan.
 *
 * <p>Within a process a set says who holds what: a second channel on the file would, when it is
 * closed, take the lock from the first on most systems.
 */
final class DirectoryLock implements AutoCloseable {

  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws InfrastructureFailure when another process, or another part of this one, has it
   */
  static DirectoryLock of(Path directory) throws IOException {
    Path real = directory.toRealPath();
    if (!OURS.add(real)) {
      throw inUse(directory);
    }
    FileChannel channel = open(directory);
    if (channel.tryLock() == null) {
      channel.close();
      OURS.remove(real);
      throw inUse(directory);
    }
    return new DirectoryLock(real, channel);
  }

  /** Whether somebody, perhaps this process, has the lock now. */
  static boolean isHeld(Path directory) throws IOException {
    if (OURS.contains(directory.toRealPath())) {
      return true;
    }
    try (FileChannel channel = open(directory)) {
      return channel.tryLock() == null;
    }
  }

  private static FileChannel open(Path directory) throws IOException {
    return FileChannel.open(
        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private static InfrastructureFailure inUse(Path directory) {
    return new InfrastructureFailure(
        "%s is in use by another Remitstream: stop that one, or choose another data directory."
            .formatted(directory));
  }

  /** Closing the file releases the lock. */
  @Override
  public void close() throws IOException {
    channel.close();
    OURS.remove(directory);
  }
}
