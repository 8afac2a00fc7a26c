package io.remitstream.workers.extraction.page.reader;

import io.remitstream.workers.extraction.page.wire.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many pages a TIFF has, and how large each would be, without unpacking one (TIFF 6.0, 2). */
final class TiffDirectory {

  private static final int WIDTH = 256;
  private static final int LENGTH = 257;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  /** Directories; a page more is refused anyway. */
  private static final int MOST = 100_000;

  private final List<Long> pixels = new ArrayList<>();

  private TiffDirectory() {}

  static boolean isTiff(byte[] file) {
    return file.length > 8
        && (file[0] == 'I' && file[1] == 'I' && file[2] == 42 && file[3] == 0
            || file[0] == 'M' && file[1] == 'M' && file[2] == 0 && file[3] == 42);
  }

  static TiffDirectory of(byte[] file) throws IOException {
    var directory = new TiffDirectory();
    try {
      directory.walk(
          ByteBuffer.wrap(file)
              .order(file[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN));
    } catch (IndexOutOfBoundsException broken) {
      // What stands before the break counts.
    }
    if (directory.pixels.isEmpty()) {
      throw new Refused(Refusal.UNREADABLE);
    }
    return directory;
  }

  private void walk(ByteBuffer file) {
    Set<Integer> seen = new HashSet<>();
    int at = file.getInt(4);
    while (at != 0 && seen.add(at) && seen.size() <= MOST) {
      int entries = file.getShort(at) & 0xffff;
      pixels.add(pixelsOf(file, at + 2, entries));
      at = file.getInt(at + 2 + entries * ENTRY);
    }
  }

  private static long pixelsOf(ByteBuffer file, int from, int entries) {
    long width = 1;
    long length = 1;
    for (int i = 0; i < entries; i++) {
      int at = from + i * ENTRY;
      switch (file.getShort(at) & 0xffff) {
        case WIDTH -> width = value(file, at);
        case LENGTH -> length = value(file, at);
        default -> {}
      }
    }
    return width * length;
  }

  private static long value(ByteBuffer file, int at) {
    boolean isShort = (file.getShort(at + 2) & 0xffff) == SHORT;
    return isShort ? file.getShort(at + 8) & 0xffff : file.getInt(at + 8) & 0xffffffffL;
  }

  int pages() {
    return pixels.size();
  }

  /** Width times height of a page, counted from 1. */
  long pixels(int page) {
    return pixels.get(page - 1);
  }
}
