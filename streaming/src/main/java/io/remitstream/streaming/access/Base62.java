package io.remitstream.streaming.access;

import java.math.BigInteger;

/** Digits and letters only: a credential survives every shell, URL and double click. */
final class Base62 {

  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final BigInteger RADIX = BigInteger.valueOf(DIGITS.length());

  private Base62() {}

  /** Big-endian and padded to {@code length}, which must hold the number. */
  static String encode(byte[] bytes, int length) {
    var text = new char[length];
    BigInteger rest = new BigInteger(1, bytes);
    for (int place = length - 1; place >= 0; place--) {
      BigInteger[] division = rest.divideAndRemainder(RADIX);
      text[place] = DIGITS.charAt(division[1].intValue());
      rest = division[0];
    }
    return new String(text);
  }

  /**
   * The number in exactly {@code length} bytes.
   *
   * @throws BadCredential where the text is no such number
   */
  static byte[] decode(String text, int length) {
    BigInteger number = BigInteger.ZERO;
    for (int place = 0; place < text.length(); place++) {
      number = number.multiply(RADIX).add(BigInteger.valueOf(digit(text.charAt(place))));
    }
    return padded(number, length);
  }

  private static int digit(char character) {
    int digit = DIGITS.indexOf(character);
    if (digit < 0) {
      throw new BadCredential();
    }
    return digit;
  }

  private static byte[] padded(BigInteger number, int length) {
    if (number.bitLength() > length * Byte.SIZE) {
      throw new BadCredential();
    }
    byte[] digits = number.toByteArray();
    var bytes = new byte[length];
    int kept = Math.min(digits.length, length);
    System.arraycopy(digits, digits.length - kept, bytes, length - kept, kept);
    return bytes;
  }
}
