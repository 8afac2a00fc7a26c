package io.remitstream.workers.extraction.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a ZIP from its beginning to its end, once, and counts what comes out. Folders are
 * passed over, and what macOS adds. Names are only shown, never used as paths. Blocks where its
 * stream does: for threads that may.
 */
final class ZipWalk implements Closeable {

  private static final String MAC = "__MACOSX/";

  private final ZipInputStream zip;
  private final ArchiveLimits limits;
  private final long archiveBytes;
  private @Nullable String name;
  private int entries;
  private int places;
  private long entryBytes;
  private long totalBytes;

  ZipWalk(InputStream bytes, long archiveBytes, ArchiveLimits limits) {
    // Every byte is a character of this one, so that no name stops it.
    this.zip = new ZipInputStream(bytes, ISO_8859_1);
    this.archiveBytes = archiveBytes;
    this.limits = limits;
  }

  /**
   * Goes to the next file; false at the end.
   *
   * @throws ArchiveRefused where the archive may not be read on
   */
  boolean next() throws IOException {
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && isPassedOver(entry)) {
        drain();
        countPlace();
        entry = zip.getNextEntry();
      }
      return entry != null && begun(entry);
    } catch (ZipException | EOFException broken) {
      throw refused(broken);
    }
  }

  /** A folder that holds bytes is none. */
  private static boolean isPassedOver(ZipEntry entry) {
    return entry.isDirectory() || entry.getName().startsWith(MAC);
  }

  private void drain() throws IOException {
    byte[] lost = new byte[1024];
    entryBytes = 0;
    while (read(lost) >= 0) {
      continue;
    }
  }

  private boolean begun(ZipEntry entry) {
    countPlace();
    name = readable(entry.getName());
    entries++;
    entryBytes = 0;
    return true;
  }

  private void countPlace() {
    if (++places > limits.entries()) {
      throw ArchiveRefused.tooManyEntries(limits.entries());
    }
  }

  /** How many files there were so far. */
  int entries() {
    return entries;
  }

  /** Which file this is, from 0. */
  int index() {
    return entries - 1;
  }

  /** The file's name as it is written there. */
  String name() {
    return name == null ? "" : name;
  }

  /** The file's next bytes; −1 at its end. */
  int read(byte[] into) throws IOException {
    try {
      int count = zip.read(into);
      count(Math.max(0, count));
      return count;
    } catch (ZipException | EOFException broken) {
      throw refused(broken);
    }
  }

  private void count(int bytes) {
    entryBytes += bytes;
    totalBytes += bytes;
    if (entryBytes > limits.entryBytes().toBytes()) {
      throw ArchiveRefused.entryTooLarge(limits.entryBytes().toBytes());
    }
    if (totalBytes > limits.totalBytes().toBytes()) {
      throw ArchiveRefused.allTooLarge(limits.totalBytes().toBytes());
    }
    if (totalBytes > limits.unrated().toBytes() && totalBytes / limits.ratio() > archiveBytes) {
      throw ArchiveRefused.bomb(limits.ratio());
    }
  }

  private static ArchiveRefused refused(IOException broken) {
    return broken instanceof ZipException wrong
        ? ArchiveRefused.of(wrong)
        : ArchiveRefused.damaged();
  }

  /** Most tools write UTF-8 without saying so. */
  private static String readable(String name) {
    if (name.chars().anyMatch(letter -> letter > 0xff)) {
      return name;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(name.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException another) {
      return name;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
