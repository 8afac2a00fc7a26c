package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.x12.Marks;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the segments of one unit (header, claim, provider adjustments) as the file has them, with
 * {@link Marks} in the place of its separators. A unit that is damaged, very long or not plain
 * ASCII is not kept: the records then say all that is known of it. It runs for every segment, so
 * adding only copies.
 */
final class Transcript {

  private static final int USUAL = 1024;
  private static final int ASCII = 128;

  private final Findings findings;
  private final int limit;
  private byte[] bytes = new byte[USUAL];
  private int length;
  private boolean lost;
  private long damagesBefore;

  /** What each character becomes; made anew where another interchange has other separators. */
  private final byte[] marked = new byte[ASCII];

  private Separators separators = Separators.NONE;
  private byte component;

  Transcript(Findings findings, int limit) {
    this.findings = findings;
    this.limit = limit;
    this.damagesBefore = findings.damages();
  }

  /** The place one past the last element is the terminator's. */
  void add(Segment segment) {
    int size = segment.length();
    boolean ascii = !segment.odd && segment.component >= 0 && segment.separators.element() >= 0;
    lost |= !ascii || length + size > limit;
    if (lost) {
      return;
    }
    if (length + size > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * (length + size));
    }
    System.arraycopy(segment.bytes, segment.starts[0], bytes, length, size - 1);
    length += size;
    bytes[length - 1] = Marks.SEGMENT;
    separate(segment);
  }

  private void separate(Segment segment) {
    if (separators != segment.separators || component != segment.component) {
      separators = segment.separators;
      component = segment.component;
      for (int i = 0; i < ASCII; i++) {
        marked[i] = (byte) i;
      }
      mark(component, Marks.COMPONENT);
      mark(separators.element(), Marks.ELEMENT);
    }
  }

  private void mark(byte separator, char mark) {
    if (separator > 0) {
      marked[separator] = (byte) mark;
    }
  }

  /** What was kept, unless something was lost meanwhile; another unit begins here. */
  @Nullable String take() {
    boolean sound = !lost && length > 0 && findings.damages() == damagesBefore;
    String text = sound ? text() : null;
    length = 0;
    lost = false;
    damagesBefore = findings.damages();
    return text;
  }

  private String text() {
    byte[] from = bytes;
    byte[] to = marked;
    for (int i = 0; i < length; i++) {
      from[i] = to[from[i]];
    }
    return new String(from, 0, length, StandardCharsets.ISO_8859_1);
  }
}
