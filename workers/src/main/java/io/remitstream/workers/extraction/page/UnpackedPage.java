package io.remitstream.workers.extraction.page;

import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * A page whose content is unpacked before it is parsed: the parser looks back and ahead at every
 * byte, which takes long over a stream that is unpacked as it goes.
 */
final class UnpackedPage extends PDPage {

  /** Bytes; what is longer, such as a bomb, is parsed as it is unpacked. */
  private static final int LONGEST = 4 * 1024 * 1024;

  private static final int FIRST = 16 * 1024;

  private final PDPage page;

  UnpackedPage(PDPage page) {
    super(page.getCOSObject());
    this.page = page;
  }

  @Override
  public PDResources getResources() {
    return page.getResources();
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() throws IOException {
    byte[] bytes = new byte[FIRST];
    int length = 0;
    try (RandomAccessRead stream = page.getContentsForStreamParsing()) {
      int more = stream.read(bytes, 0, bytes.length);
      while (more > 0 && length < LONGEST) {
        length += more;
        bytes = length == bytes.length ? Arrays.copyOf(bytes, 2 * length) : bytes;
        more = stream.read(bytes, length, bytes.length - length);
      }
    } catch (IOException broken) {
      return page.getContentsForStreamParsing();
    }
    return length < LONGEST ? new Bytes(bytes, length) : page.getContentsForStreamParsing();
  }

  /** Bytes in memory, where looking ahead is no more than a look. */
  private static final class Bytes implements RandomAccessRead {

    private final byte[] bytes;
    private final int length;
    private int at;
    private boolean closed;

    Bytes(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }

    @Override
    public int read() {
      return at < length ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int count) {
      int read = Math.min(count, length - at);
      if (read <= 0) {
        return -1;
      }
      System.arraycopy(bytes, at, into, offset, read);
      at += read;
      return read;
    }

    @Override
    public int peek() {
      return at < length ? bytes[at] & 0xff : -1;
    }

    @Override
    public void rewind(int count) {
      at -= count;
    }

    @Override
    public long getPosition() {
      return at;
    }

    @Override
    public void seek(long position) {
      at = (int) Math.min(position, length);
    }

    @Override
    public long length() {
      return length;
    }

    @Override
    public boolean isClosed() {
      return closed;
    }

    @Override
    public boolean isEOF() {
      return at >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long viewed) throws IOException {
      return new RandomAccessReadView(this, start, viewed);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
