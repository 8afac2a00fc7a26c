package io.remitstream.workers.extraction.page.reader;

import java.io.IOException;

/** A page holds more than a page may. */
final class TooLarge extends IOException {

  private static final long serialVersionUID = 1L;

  TooLarge() {
    super("too large");
  }
}
