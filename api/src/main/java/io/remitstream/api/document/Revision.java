package io.remitstream.api.document;

import io.remitstream.streaming.document.Document;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Entity tags (RFC 9110, section 8.8.3). */
final class Revision {

  private static final int DIGITS = 36;

  private Revision() {}

  /** Of what is told of the document: its revision, and its progress since. */
  static String of(Document document) {
    long updated = ChronoUnit.MICROS.between(Instant.EPOCH, document.updatedAt());
    return "\"" + document.revision() + "-" + Long.toString(updated, DIGITS) + "\"";
  }

  /** Of one form of its data. */
  static String of(Document document, String form) {
    String tag = of(document);
    return tag.substring(0, tag.length() - 1) + "-" + form + "\"";
  }

  /** Of its bytes, which never change. */
  static String ofContent(Document document) {
    return "\"" + document.id() + "\"";
  }
}
