package io.remitstream.workers.extraction.x12;

import static io.remitstream.workers.extraction.x12.Characters.isAlphanumeric;
import static io.remitstream.workers.extraction.x12.Characters.isBlank;
import static io.remitstream.workers.extraction.x12.Characters.isBreak;

/**
 * Finds an interchange's separators. The standard puts them at fixed offsets of ISA (3, 104, 105),
 * but real files have longer dates, unpadded names, no ISA16, or a newline as terminator. So ISA is
 * measured by its element separators and by where the next segment begins.
 */
final class SeparatorScan {

  /** ISA must be followed by another segment within so many bytes; 106 are usual. */
  private static final int HEADER_LIMIT = 512;

  /**
   * The next line must end within so many bytes to tell a terminator from a component separator.
   */
  private static final int LINE_LIMIT = 256;

  private static final int ISA_ELEMENTS = 16;
  private static final int STANDARD_LENGTH = 106;
  private static final String[] AFTER_ISA = {"GS", "ST", "TA1", "IEA"};
  private static final String[] AFTER_GS = {"ST", "GE"};

  private final byte[] bytes;
  private final int from;
  private final int end;
  private final boolean last;

  /**
   * @param from where the segment begins
   * @param end where the bytes end that have come so far
   * @param last whether no more will come
   */
  SeparatorScan(byte[] bytes, int from, int end, boolean last) {
    this.bytes = bytes;
    this.from = from;
    this.end = end;
    this.last = last;
  }

  /** Of an interchange whose ISA begins here. */
  Separators ofInterchange() {
    byte element = bytes[from + 3];
    int next = nextSegment(element, AFTER_ISA);
    if (next >= 0) {
      return measured(element, next);
    }
    return next == PENDING ? Separators.MORE : atFixedOffsets(element);
  }

  /** Of a functional group that stands without an interchange. */
  Separators ofGroup() {
    byte element = bytes[from + 2];
    int next = nextSegment(element, AFTER_GS);
    if (next < 0) {
      return next == PENDING ? Separators.MORE : Separators.NONE;
    }
    return new Separators(element, Separators.UNKNOWN, terminatorBefore(next), 0);
  }

  /** Of a transaction that stands without an envelope. ST holds letters and digits only. */
  Separators ofTransaction() {
    byte element = bytes[from + 2];
    for (int p = from + 3; p < Math.min(end, from + HEADER_LIMIT); p++) {
      byte b = bytes[p];
      if (!isAlphanumeric(b) && b != element && b != ' ') {
        return new Separators(element, Separators.UNKNOWN, newlineOr(p), 0);
      }
    }
    return last || end >= from + HEADER_LIMIT ? Separators.NONE : Separators.MORE;
  }

  private static final int PENDING = -2;
  private static final int ABSENT = -1;

  private int nextSegment(byte element, String[] ids) {
    int limit = Math.min(end, from + HEADER_LIMIT);
    for (int p = from + 4; p < limit; p++) {
      for (String id : ids) {
        if (begins(p, id, element) && afterTerminator(p, element)) {
          return p;
        }
      }
    }
    return last || end >= from + HEADER_LIMIT + 4 ? ABSENT : PENDING;
  }

  private boolean begins(int p, String id, byte element) {
    int length = id.length();
    if (p + length >= end || bytes[p + length] != element) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[p + i] != id.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Not within an element, which may hold the same letters. */
  private boolean afterTerminator(int p, byte element) {
    int q = p - 1;
    while (q > from && (bytes[q] == ' ' || bytes[q] == '\t')) {
      q--;
    }
    return bytes[q] != element && !isAlphanumeric(bytes[q]);
  }

  private Separators measured(byte element, int next) {
    int elements = 0;
    int lastElement = from + 4;
    for (int p = from + 3; p < next && elements < ISA_ELEMENTS; p++) {
      if (bytes[p] == element) {
        elements++;
        lastElement = p + 1;
      }
    }
    int to = next;
    while (to > lastElement && isBlank(bytes[to - 1])) {
      to--;
    }
    return elements == ISA_ELEMENTS
        ? complete(element, lastElement, to, next)
        : withoutComponent(element, to, next);
  }

  /** ISA16 and the terminator stand between {@code at} and {@code to}, newlines behind. */
  private Separators complete(byte element, int at, int to, int next) {
    boolean newline = to < next && newlineWithin(to, next);
    if (to - at >= 2) {
      byte component = isAlphanumeric(bytes[at]) ? Separators.UNKNOWN : bytes[at];
      return isAlphanumeric(bytes[to - 1])
          ? lineTerminated(element, component, to, next)
          : new Separators(element, component, bytes[to - 1], length(to));
    }
    if (to == at) {
      return lineTerminated(element, Separators.UNKNOWN, to, next);
    }
    if (!newline) {
      return new Separators(element, Separators.UNKNOWN, bytes[at], length(to));
    }
    return oneCharacterThenNewline(element, at, to, next);
  }

  /** {@code *:⏎} or {@code *~⏎}: how the next line ends tells which of the two it is. */
  private Separators oneCharacterThenNewline(byte element, int at, int to, int next) {
    int p = next;
    int limit = Math.min(end, next + LINE_LIMIT);
    while (p < limit && !isBreak(bytes[p])) {
      p++;
    }
    if (p == limit && !last && end < next + LINE_LIMIT) {
      return Separators.MORE;
    }
    while (p > next && isBlank(bytes[p - 1])) {
      p--;
    }
    return bytes[p - 1] == bytes[at] || isAlphanumeric(bytes[at])
        ? new Separators(element, Separators.UNKNOWN, bytes[at], to - from)
        : lineTerminated(element, bytes[at], to, next);
  }

  private Separators withoutComponent(byte element, int to, int next) {
    return isAlphanumeric(bytes[to - 1]) || bytes[to - 1] == element
        ? lineTerminated(element, Separators.UNKNOWN, to, next)
        : new Separators(element, Separators.UNKNOWN, bytes[to - 1], length(to));
  }

  private Separators lineTerminated(byte element, byte component, int to, int next) {
    return newlineWithin(to, next)
        ? new Separators(element, component, newlineOr(to), length(to) + 1)
        : Separators.NONE;
  }

  private Separators atFixedOffsets(byte element) {
    boolean standard =
        end >= from + STANDARD_LENGTH
            && bytes[from + 103] == element
            && !isAlphanumeric(bytes[from + 105]);
    return standard
        ? new Separators(element, bytes[from + 104], bytes[from + 105], STANDARD_LENGTH)
        : Separators.NONE;
  }

  private byte terminatorBefore(int next) {
    int p = next;
    while (p > from && isBlank(bytes[p - 1])) {
      p--;
    }
    return isAlphanumeric(bytes[p - 1]) ? newlineOr(p) : bytes[p - 1];
  }

  /** A CR LF pair terminates by its LF; the CR is trimmed off the last element. */
  private byte newlineOr(int p) {
    boolean pair = bytes[p] == '\r' && p + 1 < end && bytes[p + 1] == '\n';
    return pair ? (byte) '\n' : bytes[p];
  }

  /** As the standard counts; lines may have been wrapped. */
  private int length(int to) {
    int length = to - from;
    for (int p = from; p < to; p++) {
      length -= isBreak(bytes[p]) ? 1 : 0;
    }
    return length;
  }

  private boolean newlineWithin(int p, int to) {
    for (int q = p; q < to; q++) {
      if (isBreak(bytes[q])) {
        return true;
      }
    }
    return false;
  }
}
