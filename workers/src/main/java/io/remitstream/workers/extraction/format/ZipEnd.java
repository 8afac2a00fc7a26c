package io.remitstream.workers.extraction.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Whether a file ends as a ZIP: readers of those look for the end of the directory (APPNOTE.TXT
 * 4.3.16 of PKWARE) from the back, whatever stands before. Holds the last 64 KB.
 */
public final class ZipEnd {

  private static final int SIGNATURE = 0x06054b50;
  private static final int RECORD = 22;
  private static final int ENTRIES_AT = 10;
  private static final int DIRECTORY_SIZE_AT = 12;
  private static final int DIRECTORY_OFFSET_AT = 16;
  private static final int COMMENT_AT = 20;
  private static final int MOST = RECORD + 0xffff;

  private final byte[] last = new byte[MOST];
  private int held;
  private long before;

  /** Takes the file's next bytes; the buffer stays as it is. */
  public void feed(ByteBuffer chunk) {
    ByteBuffer end = chunk.duplicate();
    int passedOver = Math.max(0, end.remaining() - MOST);
    end.position(end.position() + passedOver);
    makeRoomFor(end.remaining());
    before += passedOver;
    int count = end.remaining();
    end.get(last, held, count);
    held += count;
  }

  private void makeRoomFor(int count) {
    int surplus = Math.max(0, held + count - MOST);
    System.arraycopy(last, surplus, last, 0, held - surplus);
    held -= surplus;
    before += surplus;
  }

  /** Whether what came so far is the whole of a ZIP's end, with at least one file in it. */
  public boolean isThere() {
    ByteBuffer end = ByteBuffer.wrap(last, 0, held).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = held - RECORD; at >= 0; at--) {
      if (end.getInt(at) == SIGNATURE && fits(end, at)) {
        return true;
      }
    }
    return false;
  }

  /** Its comment ends with the file, and its directory has room before it. */
  private boolean fits(ByteBuffer end, int at) {
    long directory =
        Integer.toUnsignedLong(end.getInt(at + DIRECTORY_SIZE_AT))
            + Integer.toUnsignedLong(end.getInt(at + DIRECTORY_OFFSET_AT));
    return Short.toUnsignedInt(end.getShort(at + COMMENT_AT)) == held - at - RECORD
        && end.getShort(at + ENTRIES_AT) != 0
        && directory <= before + at;
  }
}
