package io.remitstream.api.document;

import io.remitstream.streaming.document.Document;
import java.util.Locale;

/** Entity tags (RFC 9110, section 8.8.3). */
public final class Revision {

  private Revision() {}

  /** Of what is told of the document: its revision, its status and its progress. */
  static String of(Document document) {
    return of(document, progress(document));
  }

  private static String progress(Document document) {
    var progress = document.progress();
    return "%s-%s-%d"
        .formatted(document.status(), progress.stage(), progress.claimsRead())
        .toLowerCase(Locale.ROOT);
  }

  /** Of one form of its data, which grows while the document is read. */
  public static String ofData(Document document, String form) {
    return of(document, progress(document) + "-" + form);
  }

  private static String of(Document document, String rest) {
    return "\"" + document.revision() + "-" + rest + "\"";
  }

  /** Of its bytes, which never change. */
  static String ofContent(Document document) {
    return "\"" + document.id() + "\"";
  }
}
