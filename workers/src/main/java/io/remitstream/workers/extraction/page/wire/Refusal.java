package io.remitstream.workers.extraction.page.wire;

/** Why a document is not opened. */
public enum Refusal {
  PASSWORD_NEEDED,
  WRONG_PASSWORD,
  UNREADABLE,
  TOO_MANY_PAGES
}
