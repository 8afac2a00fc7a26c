package io.remitstream.workers.extraction.x12;

import static io.remitstream.workers.extraction.x12.Characters.isAlphanumeric;
import static io.remitstream.workers.extraction.x12.Characters.isBreak;
import static io.remitstream.workers.extraction.x12.Characters.isFiller;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Cuts bytes into segments, wherever the buffers that they come in are cut. What it holds is one
 * slice of input and the segment that is not complete yet.
 *
 * <p>Whatever it decides, it decides on content alone: where a decision needs bytes that have not
 * come, it waits for them. So the same document gives the same segments in any cutting.
 */
final class Tokenizer {

  private enum Mode {
    /** Between interchanges: looking for the next one. */
    SEEKING,
    /** At an ISA: finding its separators. */
    OPENING,
    READING,
    /** Within a segment beyond the limit: looking for its end. */
    SKIPPING
  }

  private static final int SLICE = 64 * 1024;

  /** Enough to tell {@code ST*835*} from other text. */
  private static final int START_LOOKAHEAD = 8;

  /** Enough to tell whether a line begins with a segment's identifier. */
  private static final int LINE_LOOKAHEAD = 4;

  private static final byte PLAIN = 0;
  private static final byte ELEMENT = 1;
  private static final byte TERMINATOR = 2;
  private static final byte BREAK = 3;
  private static final byte ODD = 4;

  private final TokenSink sink;
  private final EraLimits limits;
  private final Segment segment = new Segment();
  private final byte[] kinds = new byte[256];

  private byte[] bytes = new byte[2 * SLICE + Segment.SLACK];

  /** Where the open segment begins, how far it was looked at, and where the bytes end. */
  private int start;

  private int scan;
  private int end;

  /** Elements begun in the open segment; 0 where none is open. */
  private int count;

  private boolean odd;
  private Mode mode = Mode.SEEKING;
  private Separators separators = Separators.NONE;

  private boolean stray;
  private long strayBytes;
  private byte before = '\n';

  Tokenizer(TokenSink sink, EraLimits limits) {
    this.sink = sink;
    this.limits = limits;
  }

  /** Reads the buffer to its limit. */
  void feed(ByteBuffer input) {
    while (input.hasRemaining()) {
      int length = Math.min(input.remaining(), SLICE);
      makeRoom(length);
      input.get(bytes, end, length);
      end += length;
      drain(false);
    }
  }

  /** Reads what is left. */
  void end() {
    makeRoom(1);
    drain(true);
    if (mode == Mode.READING && count > 0) {
      complete(end + 1);
      sink.unterminated(segment);
    }
    reportStrayText();
  }

  private void drain(boolean last) {
    boolean going = true;
    while (going) {
      going =
          switch (mode) {
            case SEEKING -> seek(last);
            case OPENING -> open(last);
            case READING -> read(last);
            case SKIPPING -> skip();
          };
    }
  }

  /** The hot loop: one look at each byte, one store for each element. */
  private boolean read(boolean last) {
    if (count == 0 && !begin(last)) {
      return mode == Mode.OPENING;
    }
    byte[] b = bytes;
    byte[] kind = kinds;
    int[] starts = segment.starts;
    int n = count;
    int p = scan;
    int stop = Math.min(end, start + limits.segmentBytes());
    while (p < stop) {
      byte k = kind[b[p++] & 0xff];
      if (k == PLAIN) {
        continue;
      }
      if (k == ELEMENT) {
        starts[n] = p;
        n += n < Segment.MAX_ELEMENTS ? 1 : 0;
      } else if (k == TERMINATOR) {
        count = n;
        return terminated(p);
      } else if (k == ODD) {
        odd = true;
      } else {
        count = n;
        scan = p - 1;
        return lineBreak(last);
      }
    }
    count = n;
    scan = p;
    return p < end && skipRest();
  }

  /** Passes over what stands between segments; false where there is nothing more to begin. */
  private boolean begin(boolean last) {
    while (start < end && isFiller(bytes[start])) {
      start++;
    }
    scan = start;
    if (start == end) {
      return false;
    }
    if (bytes[start] == 'I') {
      if (end - start < 4 && !last) {
        return false;
      }
      if (isInterchange(start)) {
        mode = Mode.OPENING;
        return false;
      }
    }
    segment.starts[0] = start;
    count = 1;
    odd = false;
    return true;
  }

  private boolean terminated(int next) {
    complete(next);
    if (segment.id() == 0 && findInterchangeWithin(next)) {
      return true;
    }
    start = next;
    scan = next;
    count = 0;
    if (segment.length() > 1) {
      sink.segment(segment);
    }
    if (segment.id() == SegmentId.IEA) {
      mode = Mode.SEEKING;
      before = '\n';
    }
    return true;
  }

  private void complete(int next) {
    segment.bytes = bytes;
    segment.starts[count] = next;
    segment.count = count;
    segment.odd = odd;
    segment.ready();
  }

  /** Text without an end may have swallowed the next interchange's beginning. */
  private boolean findInterchangeWithin(int next) {
    for (int p = start + 1; p < next - 4; p++) {
      if (!isAlphanumeric(bytes[p - 1]) && isInterchange(p)) {
        sink.strayText();
        start = p;
        scan = p;
        count = 0;
        mode = Mode.OPENING;
        return true;
      }
    }
    return false;
  }

  /**
   * A newline that is no terminator: lines were wrapped, and it is taken out; or the terminator was
   * forgotten, which the next line's beginning tells.
   */
  private boolean lineBreak(boolean last) {
    int from = scan;
    int next = from;
    while (next < end && isBreak(bytes[next])) {
      next++;
    }
    if (end - next < LINE_LOOKAHEAD && !last) {
      takeOut(from + 1, next);
      scan = next - 1;
      return false;
    }
    if (beginsSegment(next)) {
      sink.terminatorMissing();
      return terminated(from + 1);
    }
    takeOut(from, next);
    scan = next;
    return true;
  }

  /** Moves what the segment has so far up to {@code to}, over what is taken out. */
  private void takeOut(int from, int to) {
    int distance = to - from;
    System.arraycopy(bytes, start, bytes, start + distance, from - start);
    start += distance;
    for (int i = 0; i < count; i++) {
      segment.starts[i] += distance;
    }
  }

  private boolean beginsSegment(int p) {
    return p + 2 < end
            && bytes[p + 2] == separators.element()
            && SegmentId.known(SegmentId.of(bytes, p, p + 2))
        || p + 3 < end
            && bytes[p + 3] == separators.element()
            && SegmentId.known(SegmentId.of(bytes, p, p + 3));
  }

  private boolean skipRest() {
    sink.segmentTooLong();
    count = 0;
    mode = Mode.SKIPPING;
    return true;
  }

  private boolean skip() {
    byte terminator = separators.terminator();
    while (scan < end) {
      if (bytes[scan++] == terminator) {
        start = scan;
        mode = Mode.READING;
        return true;
      }
    }
    start = scan;
    return false;
  }

  private boolean seek(boolean last) {
    while (scan < end) {
      byte b = bytes[scan];
      boolean candidate = (b == 'I' || b == 'G' || b == 'S') && !isAlphanumeric(before);
      if (candidate && end - scan < START_LOOKAHEAD && !last) {
        start = scan;
        return false;
      }
      if (candidate && isStart(scan)) {
        start = scan;
        return opened(last);
      }
      pass(b);
    }
    start = scan;
    return false;
  }

  private boolean isStart(int p) {
    return isInterchange(p) || isGroup(p) || isTransaction(p);
  }

  private boolean opened(boolean last) {
    if (isInterchange(start)) {
      mode = Mode.OPENING;
      return true;
    }
    if (separators.element() == bytes[start + 2]) {
      enter(separators);
      return true;
    }
    var scanner = new SeparatorScan(bytes, start, end, last);
    return enterOrPass(isGroup(start) ? scanner.ofGroup() : scanner.ofTransaction());
  }

  private boolean open(boolean last) {
    return enterOrPass(new SeparatorScan(bytes, start, end, last).ofInterchange());
  }

  private boolean enterOrPass(Separators found) {
    if (found == Separators.MORE) {
      return false;
    }
    if (found == Separators.NONE) {
      mode = Mode.SEEKING;
      scan = start;
      pass(bytes[scan]);
    } else {
      enter(found);
    }
    return true;
  }

  private void enter(Separators found) {
    reportStrayText();
    separators = found;
    segment.separators = found;
    segment.component = found.component();
    classify();
    segment.starts[0] = start;
    scan = start;
    count = 1;
    odd = false;
    mode = Mode.READING;
  }

  private void classify() {
    Arrays.fill(kinds, ODD);
    Arrays.fill(kinds, ' ', 0x7f, PLAIN);
    boolean lines = isBreak(separators.terminator());
    kinds['\r'] = lines ? PLAIN : BREAK;
    kinds['\n'] = lines ? PLAIN : BREAK;
    kinds[separators.terminator() & 0xff] = TERMINATOR;
    kinds[separators.element() & 0xff] = ELEMENT;
  }

  private void pass(byte b) {
    before = b;
    scan++;
    if (isFiller(b)) {
      return;
    }
    stray = true;
    strayBytes++;
    if (separators == Separators.NONE && strayBytes > limits.strayBytes()) {
      throw UnreadableDocument.notX12();
    }
  }

  private void reportStrayText() {
    if (stray) {
      stray = false;
      sink.strayText();
    }
  }

  private boolean isInterchange(int p) {
    return p + 3 < end
        && bytes[p] == 'I'
        && bytes[p + 1] == 'S'
        && bytes[p + 2] == 'A'
        && !isAlphanumeric(bytes[p + 3]);
  }

  private boolean isGroup(int p) {
    return p + 5 < end
        && bytes[p] == 'G'
        && bytes[p + 1] == 'S'
        && isSeparator(bytes[p + 2])
        && bytes[p + 5] == bytes[p + 2];
  }

  private boolean isTransaction(int p) {
    return p + 6 < end
        && bytes[p] == 'S'
        && bytes[p + 1] == 'T'
        && isSeparator(bytes[p + 2])
        && bytes[p + 6] == bytes[p + 2]
        && isDigit(bytes[p + 3])
        && isDigit(bytes[p + 4])
        && isDigit(bytes[p + 5]);
  }

  private boolean isSeparator(byte b) {
    return b > ' ' && !isAlphanumeric(b);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** Moves the open segment to the front where the slice does not fit behind it. */
  private void makeRoom(int length) {
    if (end + length + Segment.SLACK <= bytes.length) {
      return;
    }
    int kept = end - start;
    byte[] target =
        kept + length + Segment.SLACK <= bytes.length
            ? bytes
            : new byte[kept + length + SLICE + Segment.SLACK];
    System.arraycopy(bytes, start, target, 0, kept);
    for (int i = 0; i < count; i++) {
      segment.starts[i] -= start;
    }
    scan -= start;
    end = kept;
    start = 0;
    bytes = target;
  }
}
