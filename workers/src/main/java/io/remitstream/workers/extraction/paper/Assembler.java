package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.ArrayList;
import java.util.List;

/** Puts a document together, page by page, and parts its remittances. */
final class Assembler {

  private final List<RemittanceDraft> finished = new ArrayList<>();
  private final Anchors anchors = new Anchors();
  private final Parties parties = new Parties();
  private final KnownColumns columns = new KnownColumns();
  private Assembly assembly = new Assembly();
  private int pages;

  /** Whether another remittance begins on this page. */
  private boolean fresh = true;

  /** Takes the next page; gives the remittances that it showed to be complete. */
  List<RemittanceDraft> add(Page next) {
    PageLines page = PageLines.of(next);
    anchors.read(page.lines, pages == 0);
    if (pages > 0 && Batch.begins(page, assembly.remittance)) {
      finish();
    }
    pages++;
    assembly.remittance.printed.addAll(page.amounts());
    assembly.remittance.rows.addAll(PrintedLines.of(page.lines));
    assembly.remittance.across.addAll(PrintedLines.across(page.lines));
    new PageWalk(assembly, page, columns).read();
    assembly.remittance.numbers.addAll(page.numbers());
    if (fresh) {
      parties.read(page);
    }
    fresh = false;
    return drain();
  }

  List<RemittanceDraft> end() {
    finish();
    return drain();
  }

  Anchors anchors() {
    return anchors;
  }

  private List<RemittanceDraft> drain() {
    var done = List.copyOf(finished);
    finished.clear();
    return done;
  }

  private void finish() {
    RemittanceDraft complete = assembly.complete();
    parties.complete(complete, anchors.forProvider());
    finished.add(complete);
    assembly = new Assembly();
    fresh = true;
  }
}
