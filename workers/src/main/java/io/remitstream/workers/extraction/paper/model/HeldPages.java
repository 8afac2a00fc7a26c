package io.remitstream.workers.extraction.paper.model;

import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.workers.extraction.page.Page;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IntSummaryStatistics;
import java.util.List;

/** The latest pages of a document, no more words of them than one question may have. */
final class HeldPages {

  private final int most;
  private final Deque<Page> pages = new ArrayDeque<>();
  private int words;

  HeldPages(int most) {
    this.most = most;
  }

  void add(Page page) {
    pages.addLast(page);
    words += page.words().size();
    while (words > most) {
      words -= pages.removeFirst().words().size();
    }
  }

  /** From the first to the last page that leaves stand on; none where one of them is let go. */
  List<Page> around(Collection<FieldEvidence> leaves) {
    IntSummaryStatistics numbers =
        leaves.stream().mapToInt(FieldEvidence::page).summaryStatistics();
    List<Page> found =
        pages.stream()
            .filter(page -> page.number() >= numbers.getMin() && page.number() <= numbers.getMax())
            .toList();
    boolean whole = found.size() == numbers.getMax() - numbers.getMin() + 1;
    return numbers.getCount() > 0 && whole ? found : List.of();
  }
}
