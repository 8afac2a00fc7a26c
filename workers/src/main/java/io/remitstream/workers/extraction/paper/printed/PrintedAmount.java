package io.remitstream.workers.extraction.paper.printed;

import io.remitstream.workers.extraction.page.Word;

/**
 * An amount where it stands.
 *
 * @param label the words between it and the amount before it on its line
 */
public record PrintedAmount(int page, Word word, long cents, String label) {

  double left() {
    return word.box().x0();
  }

  double right() {
    return word.box().x1();
  }
}
