package io.remitstream.streaming.blob;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Where blobs lie until they are whole. Several processes share one directory, so each has a place
 * of its own within it and holds a lock on it while it lives. The system frees the lock of one that
 * crashed; whoever starts next sees that and sweeps the place.
 */
final class BlobStaging implements Closeable {

  private static final String FOLDER = "staging";
  private static final String LOCK = "lock";

  private final Path place;
  private final FileChannel lock;

  private BlobStaging(Path place, FileChannel lock) {
    this.place = place;
    this.lock = lock;
  }

  static BlobStaging in(Path directory) throws IOException {
    var staging = Files.createDirectories(directory.resolve(FOLDER));
    synchronized (BlobStaging.class) {
      try (var starting = channel(staging.resolve("starting.lock"))) {
        starting.lock();
        sweep(staging);
        return settle(staging);
      }
    }
  }

  Path newFile() {
    return place.resolve(UUID.randomUUID() + ".part");
  }

  private static BlobStaging settle(Path staging) throws IOException {
    var place = Files.createDirectory(staging.resolve(UUID.randomUUID().toString()));
    var lock = channel(place.resolve(LOCK));
    lock.lock();
    return new BlobStaging(place, lock);
  }

  private static void sweep(Path staging) throws IOException {
    try (DirectoryStream<Path> places = Files.newDirectoryStream(staging, Files::isDirectory)) {
      for (Path place : places) {
        sweepIfLeft(place);
      }
    }
  }

  private static void sweepIfLeft(Path place) throws IOException {
    try (var channel = channel(place.resolve(LOCK));
        var lock = channel.tryLock()) {
      if (lock != null) {
        delete(place);
      }
    } catch (OverlappingFileLockException ours) {
      // Another store of this very process lives there.
      return;
    }
  }

  private static void delete(Path place) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(place);
  }

  private static FileChannel channel(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  @Override
  public void close() throws IOException {
    lock.close();
    delete(place);
  }
}
