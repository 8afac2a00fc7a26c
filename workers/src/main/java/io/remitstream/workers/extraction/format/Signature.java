package io.remitstream.workers.extraction.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The bytes that files of a kind begin with: those that are read, and those that come most often by
 * mistake, so that a refusal can name them.
 */
enum Signature {
  PDF("%PDF-", DocumentFormat.PDF, "a PDF"),
  PNG("\u0089PNG\r\n\u001a\n", DocumentFormat.PNG, "a PNG image"),
  JPEG("\u00ff\u00d8\u00ff", DocumentFormat.JPEG, "a JPEG image"),
  TIFF_LITTLE("II*\0", DocumentFormat.TIFF, "a TIFF image"),
  TIFF_BIG("MM\0*", DocumentFormat.TIFF, "a TIFF image"),
  ZIP("PK\u0003\u0004", DocumentFormat.ZIP, "a ZIP"),
  ZIP_EMPTY("PK\u0005\u0006", DocumentFormat.ZIP, "a ZIP"),
  BIG_TIFF("II+\0", DocumentFormat.UNKNOWN, "a BigTIFF image"),
  GIF("GIF8", DocumentFormat.UNKNOWN, "a GIF image"),
  BITMAP("BM", DocumentFormat.UNKNOWN, "a bitmap image"),
  OFFICE("\u00d0\u00cf\u0011\u00e0", DocumentFormat.UNKNOWN, "an old Office document"),
  GZIP("\u001f\u008b", DocumentFormat.UNKNOWN, "a gzip file"),
  SEVEN_ZIP("7z\u00bc\u00af", DocumentFormat.UNKNOWN, "a 7z archive"),
  RAR("Rar!\u001a", DocumentFormat.UNKNOWN, "a RAR archive"),
  RTF("{\\rtf", DocumentFormat.UNKNOWN, "an RTF document"),
  POSTSCRIPT("%!PS", DocumentFormat.UNKNOWN, "a PostScript document"),
  WINDOWS_PROGRAM("MZ", DocumentFormat.UNKNOWN, "a program"),
  PROGRAM("\u007fELF", DocumentFormat.UNKNOWN, "a program");

  /** Two letters alone say little: text may begin with them too. */
  private static final int TELLING = 3;

  private final byte[] bytes;
  private final Found found;

  Signature(String begin, DocumentFormat format, String what) {
    this.bytes = begin.getBytes(ISO_8859_1);
    this.found = Found.of(format, what);
  }

  Found found() {
    return found;
  }

  boolean isAt(byte[] content, int offset) {
    return offset + bytes.length <= content.length
        && Arrays.equals(content, offset, offset + bytes.length, bytes, 0, bytes.length);
  }

  /** Whether it stands anywhere in the first {@code within} bytes. */
  boolean isWithin(byte[] content, int within) {
    for (int at = 0; at < Math.min(within, content.length); at++) {
      if (isAt(content, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * @param isText asked only where a signature alone does not say enough
   */
  static Optional<Signature> at0(byte[] content, BooleanSupplier isText) {
    return Arrays.stream(values())
        .filter(signature -> signature.isAt(content, 0))
        .filter(signature -> signature.bytes.length >= TELLING || !isText.getAsBoolean())
        .findFirst();
  }
}
