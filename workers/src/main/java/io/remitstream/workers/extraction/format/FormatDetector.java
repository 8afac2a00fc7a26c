package io.remitstream.workers.extraction.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.remitstream.workers.extraction.csv.CsvSniffer;
import io.remitstream.workers.extraction.text.TextDecoder;
import io.remitstream.workers.extraction.x12.Detection;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a document is by its first bytes. Where they could be two things, what stands at the
 * very beginning decides; the other is told ({@link Found#also}), never read. What a file is by its
 * end, {@link ZipEnd} tells.
 */
public final class FormatDetector {

  /** Enough of a document's beginning to tell what it is, in bytes. */
  public static final int ENOUGH = Detection.ENOUGH;

  /** Readers of PDF look for its header this far [ISO 32000-1, annex H, note 13]. */
  private static final int PDF_HEADER = 1024;

  /** Control characters that text may hold, in a thousand: a few come out of old printers. */
  private static final int STRAY_CONTROLS = 10;

  private static final String FORMATTING = "\t\n\r\f\u000b\u001a\u001b";

  /** Where zipped office documents say what they are. */
  private static final Map<String, String> OFFICE =
      Map.of(
          "[Content_Types].xml", "an Office document",
          "mimetype", "an office document or a book");

  private static final int NAME_AT = 30;

  private FormatDetector() {}

  /** Looks at a document's first bytes: {@link #ENOUGH} of them, or all that there are. */
  public static Found detect(ByteBuffer beginning) {
    byte[] bytes = new byte[Math.min(beginning.remaining(), ENOUGH)];
    beginning.duplicate().get(bytes);
    if (bytes.length == 0) {
      return Found.of(DocumentFormat.EMPTY, "empty");
    }
    return Signature.at0(bytes, () -> isText(text(bytes)))
        .map(signature -> signed(signature, bytes))
        .or(() -> x12(bytes))
        .orElseGet(() -> unsigned(bytes));
  }

  private static Found unsigned(byte[] bytes) {
    String text = text(bytes);
    return latePdf(bytes, text).orElseGet(() -> textOrNot(text));
  }

  private static String text(byte[] bytes) {
    var decoder = new TextDecoder();
    return decoder.feed(ByteBuffer.wrap(bytes)) + decoder.end();
  }

  private static Found signed(Signature signature, byte[] bytes) {
    return switch (signature) {
      case ZIP -> zip(bytes);
      case PNG, JPEG, TIFF_LITTLE, TIFF_BIG ->
          signature.found().butAlso(Signature.PDF.isWithin(bytes, PDF_HEADER) ? "a PDF" : null);
      default -> signature.found();
    };
  }

  private static Found zip(byte[] bytes) {
    String head = new String(bytes, ISO_8859_1);
    return OFFICE.entrySet().stream()
        .filter(kind -> head.startsWith(kind.getKey(), NAME_AT))
        .findFirst()
        .map(kind -> Found.unknown(kind.getValue()))
        .orElse(Signature.ZIP.found());
  }

  private static Optional<Found> x12(byte[] bytes) {
    return switch (Detection.of(ByteBuffer.wrap(bytes))) {
      case Detection.Era era -> Optional.of(Found.of(DocumentFormat.X12, "an 835"));
      case Detection.OtherX12 other -> Optional.of(Found.of(DocumentFormat.X12, "X12"));
      default -> Optional.empty();
    };
  }

  private static Optional<Found> latePdf(byte[] bytes, String text) {
    return Signature.PDF.isWithin(bytes, PDF_HEADER)
        ? Optional.of(Signature.PDF.found().butAlso(markup(text).map(Found::what).orElse(null)))
        : Optional.empty();
  }

  private static Found textOrNot(String text) {
    if (!isText(text)) {
      return Found.unknown("of an unknown binary kind");
    }
    return markup(text)
        .orElseGet(
            () ->
                CsvSniffer.isRemittance(text)
                    ? Found.of(DocumentFormat.CSV, "a CSV remittance")
                    : Found.of(DocumentFormat.TEXT, "plain text"));
  }

  private static Optional<Found> markup(String text) {
    String begin = text.substring(0, Math.min(text.length(), PDF_HEADER)).stripLeading();
    String lower = begin.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return Optional.of(Found.unknown("an HTML page"));
    }
    return lower.startsWith("<?xml") || lower.startsWith("<svg") || lower.startsWith("<!doctype")
        ? Optional.of(Found.unknown("XML"))
        : Optional.empty();
  }

  private static boolean isText(String text) {
    long controls =
        text.chars()
            .filter(letter -> Character.isISOControl(letter) && FORMATTING.indexOf(letter) < 0)
            .count();
    return text.indexOf('\0') < 0 && controls * 1000 <= (long) text.length() * STRAY_CONTROLS;
  }
}
