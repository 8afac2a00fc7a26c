package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Money;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One segment, seen where it lies in the tokenizer's buffer: offsets, no copies. There is one
 * instance for a document, valid until the tokenizer goes on. Element 0 is the identifier; elements
 * that the segment does not have read as null. Blanks around an element are not part of it.
 */
final class Segment {

  /** More elements than any segment of X12 has. */
  static final int MAX_ELEMENTS = 64;

  /** Bytes that must lie behind the last one, so that eight can be read at once anywhere. */
  static final int SLACK = Long.BYTES;

  private static final int MAX_NUMBER = 40;
  private static final int LONG_DIGITS = 17;
  private static final int MAX_COMPONENTS = 16;
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final TextCache texts = new TextCache();
  private final DateCache dates = new DateCache();
  private final int[] componentStarts = new int[MAX_COMPONENTS + 1];
  private int componentCount;

  /** Where each element begins; behind the last one, one past where it ends. */
  final int[] starts = new int[MAX_ELEMENTS + 2];

  byte[] bytes = new byte[0];
  int count;
  byte component;
  Separators separators = Separators.NONE;

  /** Whether there are bytes in it that are no printable ASCII. */
  boolean odd;

  /** Whether a text that was read held bytes of no known encoding, or control characters. */
  private boolean garbled;

  private int id;

  /** Called by the tokenizer when the offsets are set. */
  void ready() {
    id = SegmentId.of(bytes, from(0), to(0));
    garbled = false;
  }

  int id() {
    return id;
  }

  /** Number of elements behind the identifier. */
  int elements() {
    return count - 1;
  }

  int length() {
    return starts[count] - starts[0];
  }

  boolean isGarbled() {
    return garbled;
  }

  boolean has(int element) {
    return element < count && from(element) < to(element);
  }

  /** Whether the element is this text; only ASCII is compared. */
  boolean is(int element, String text) {
    if (element >= count) {
      return false;
    }
    int from = from(element);
    if (to(element) - from != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[from + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Nullable String text(int element) {
    return element < count ? text(from(element), to(element)) : null;
  }

  /** The element's text, or empty where it says nothing. */
  String textOrEmpty(int element) {
    String text = text(element);
    return text == null ? "" : text;
  }

  /**
   * An amount; null where there is none or where it is no number, which {@link #has} tells apart.
   */
  @Nullable Money money(int element) {
    if (element >= count) {
      return null;
    }
    int p = from(element);
    int to = to(element);
    boolean negative = p < to && bytes[p] == '-';
    if (negative || p < to && bytes[p] == '+') {
      p++;
    }
    if (p >= to || to - p > LONG_DIGITS) {
      return wide(element);
    }
    long value = 0;
    int point = -1;
    for (int q = p; q < to; q++) {
      int digit = bytes[q] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (digit == '.' - '0' && point < 0) {
        point = q;
      } else {
        return null;
      }
    }
    int decimals = point < 0 ? 0 : to - point - 1;
    if (decimals > 2 || point >= 0 && to - p == 1) {
      return wide(element);
    }
    long cents = decimals == 2 ? value : decimals == 1 ? value * 10 : value * 100;
    return Money.ofCents(negative ? -cents : cents);
  }

  private @Nullable Money wide(int element) {
    BigDecimal exact = decimal(element);
    return exact == null ? null : Money.of(exact);
  }

  /** A number without trailing zeros; null as with {@link #money}. */
  @Nullable BigDecimal number(int element) {
    if (element < count && to(element) - from(element) == 1) {
      int digit = bytes[from(element)] - '0';
      return digit >= 0 && digit <= 9 ? BigDecimal.valueOf(digit) : null;
    }
    BigDecimal exact = decimal(element);
    if (exact == null) {
      return null;
    }
    BigDecimal plain = exact.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** X12 numbers have no exponent; one of nine digits would fill the memory when written out. */
  private @Nullable BigDecimal decimal(int element) {
    if (!has(element) || to(element) - from(element) > MAX_NUMBER) {
      return null;
    }
    boolean digits = false;
    for (int p = from(element); p < to(element); p++) {
      byte b = bytes[p];
      boolean sign = (b == '-' || b == '+') && p == from(element);
      digits |= b >= '0' && b <= '9';
      if (!(sign || b == '.' || b >= '0' && b <= '9')) {
        return null;
      }
    }
    return digits ? parsed(element) : null;
  }

  private @Nullable BigDecimal parsed(int element) {
    try {
      return new BigDecimal(
          new String(
              bytes, from(element), to(element) - from(element), StandardCharsets.ISO_8859_1));
    } catch (NumberFormatException twoPoints) {
      return null;
    }
  }

  /** A count, or -1 where there is none. */
  long count(int element) {
    if (!has(element) || to(element) - from(element) > LONG_DIGITS) {
      return -1;
    }
    return digits(from(element), to(element));
  }

  /** A day written CCYYMMDD; null as with {@link #money}. */
  @Nullable LocalDate date(int element) {
    if (element >= count || to(element) - from(element) != 8) {
      return null;
    }
    long digits = digits(from(element), to(element));
    return digits < 0 ? null : dates.date((int) digits);
  }

  private long digits(int from, int to) {
    long value = 0;
    for (int p = from; p < to; p++) {
      int digit = bytes[p] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Cuts an element into its components, which {@link #component} then reads. */
  void split(int element) {
    componentCount = 0;
    if (!has(element)) {
      return;
    }
    int to = to(element);
    componentStarts[componentCount++] = from(element);
    for (int p = from(element); p < to && componentCount < MAX_COMPONENTS; p++) {
      if (bytes[p] == component) {
        componentStarts[componentCount++] = p + 1;
      }
    }
    componentStarts[componentCount] = to + 1;
  }

  int components() {
    return componentCount;
  }

  /** A component, counted from 0, of the element that was split last. */
  @Nullable String component(int index) {
    if (index >= componentCount) {
      return null;
    }
    return text(componentStarts[index], componentStarts[index + 1] - 1);
  }

  /** The character at this place of an element, or 0. */
  byte at(int element, int index) {
    return has(element) && from(element) + index < to(element) ? bytes[from(element) + index] : 0;
  }

  private int from(int element) {
    int from = starts[element];
    int end = starts[element + 1] - 1;
    while (from < end && Characters.isFiller(bytes[from])) {
      from++;
    }
    return from;
  }

  private int to(int element) {
    int to = starts[element + 1] - 1;
    int start = starts[element];
    while (to > start && Characters.isFiller(bytes[to - 1])) {
      to--;
    }
    return to;
  }

  private @Nullable String text(int from, int to) {
    int length = to - from;
    if (length <= 0) {
      return null;
    }
    if (odd) {
      return oddText(from, length);
    }
    if (length > Long.BYTES) {
      return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
    long key = (long) LONG.get(bytes, from);
    if (length < Long.BYTES) {
      key &= (1L << length * Byte.SIZE) - 1;
    }
    return texts.text(key, bytes, from, length);
  }

  /**
   * UTF-8, or else Latin-1; control characters, which PostgreSQL refuses in JSON, become blanks.
   */
  private String oddText(int from, int length) {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString();
    } catch (CharacterCodingException notUtf8) {
      garbled = true;
      text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    garbled = true;
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
