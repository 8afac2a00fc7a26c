package io.remitstream.workers.extraction.archive;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;
import java.util.Locale;
import java.util.zip.ZipException;

/** An archive of which nothing was taken. */
public final class ArchiveRefused extends Fault {

  private static final long serialVersionUID = 1L;

  private ArchiveRefused(Kind kind, String code, String message) {
    super(kind, code, message);
  }

  static ArchiveRefused tooManyEntries(int most) {
    return tooLarge("too many files (expected: at most %d)".formatted(most));
  }

  static ArchiveRefused entryTooLarge(long mostBytes) {
    return tooLarge(
        "a file that is too large (expected: at most %d bytes each)".formatted(mostBytes));
  }

  static ArchiveRefused allTooLarge(long mostBytes) {
    return tooLarge("too much in all (expected: at most %d bytes unpacked)".formatted(mostBytes));
  }

  static ArchiveRefused bomb(int ratio) {
    return tooLarge("what unpacks to more than %d times its size".formatted(ratio));
  }

  private static ArchiveRefused tooLarge(String what) {
    return new ArchiveRefused(
        Kind.TOO_LARGE,
        "archive-too-large",
        "The ZIP holds " + what + "; nothing of it was taken.");
  }

  static ArchiveRefused empty() {
    return unreadable("empty-archive", "The ZIP holds no file.");
  }

  static ArchiveRefused encrypted() {
    return unreadable(
        "encrypted-archive", "A file in the ZIP is encrypted (expected: a ZIP without password).");
  }

  static ArchiveRefused damaged() {
    return unreadable("damaged-archive", "The ZIP is damaged, or packed in a way not read here.");
  }

  /** Extraction while a caller waits answers for one document. */
  public static ArchiveRefused notStreamed() {
    return unreadable(
        "archive-not-streamed",
        "A ZIP is not read while it is sent (expected: one of its files, or an upload).");
  }

  /** Files of an archive that are archives again are not opened. */
  public static ArchiveRefused nested() {
    return unreadable(
        "nested-archive", "A ZIP within a ZIP is not opened (expected: send it by itself).");
  }

  private static ArchiveRefused unreadable(String code, String message) {
    return new ArchiveRefused(Kind.UNPROCESSABLE, code, message);
  }

  /** What the library says of encryption is in its message only. */
  static ArchiveRefused of(ZipException broken) {
    String said = String.valueOf(broken.getMessage()).toLowerCase(Locale.ROOT);
    return said.contains("encrypted") ? encrypted() : damaged();
  }
}
