package io.remitstream.workers.extraction.page.process;

import io.remitstream.workers.extraction.page.PageFailure;

/** A reader ended, or had to be ended, over a page. */
final class ReaderLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final PageFailure failure;

  ReaderLost(PageFailure failure) {
    super(failure.name(), null, false, false);
    this.failure = failure;
  }

  PageFailure failure() {
    return failure;
  }
}
