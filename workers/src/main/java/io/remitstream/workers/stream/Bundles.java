package io.remitstream.workers.stream;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;

/**
 * Which of one document's parts go on together: what the engine gives of pages at once. To hand
 * each over by itself wakes three services and their client as often. Of an 835, whose claims come
 * as its bytes do, each goes on at once.
 */
final class Bundles {

  /** Parts. */
  static final int MOST = 16;

  private boolean paper;
  private boolean lastPage;
  private int open;

  /** Whether a bundle ends with this part, which comes next. */
  boolean endsWith(EraPart part) {
    if (part instanceof PageRead read) {
      paper = true;
      lastPage = read.page() == read.pages();
    }
    open++;
    boolean ends = !paper || isLast(part) || open == MOST;
    open = ends ? 0 : open;
    return ends;
  }

  /** Behind the last page nothing is waited for: the rest comes at once. */
  private boolean isLast(EraPart part) {
    return part instanceof DocumentEnded
        || (!lastPage && (part instanceof PageRead || part instanceof RemittanceClosed));
  }
}
