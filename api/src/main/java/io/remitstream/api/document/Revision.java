package io.remitstream.api.document;

import io.remitstream.streaming.document.Document;
import java.util.Locale;
import java.util.Objects;

/** Entity tags (RFC 9110, section 8.8.3). */
public final class Revision {

  private Revision() {}

  /** Of what is told of the document: its revision, its status and its progress. */
  public static String of(Document document) {
    return of(document, progress(document));
  }

  private static String progress(Document document) {
    var progress = document.progress();
    int read = progress.claimsRead() + Objects.requireNonNullElse(progress.pagesRead(), 0);
    return "%s-%s-%d".formatted(document.status(), progress.stage(), read).toLowerCase(Locale.ROOT);
  }

  /** Of one form of its data, which grows while the document is read. */
  public static String ofData(Document document, String form) {
    return of(document, progress(document) + "-" + form);
  }

  private static String of(Document document, String rest) {
    return "\"" + document.revision() + "-" + rest + "\"";
  }

  /** Of a page of its bytes, which never change. */
  static String ofPage(Document document, int page) {
    return "\"" + document.id() + "-" + page + "\"";
  }

  /** Of its bytes, which never change. */
  static String ofContent(Document document) {
    return "\"" + document.id() + "\"";
  }
}
