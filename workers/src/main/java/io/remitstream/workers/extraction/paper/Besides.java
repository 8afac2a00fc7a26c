package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.balance.PrintedBeside;
import io.remitstream.streaming.remittance.balance.PrintedSum;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.ArrayList;

/** What stands on a remittance's pages beside its leaves. */
final class Besides {

  private Besides() {}

  /** Nothing of what was recognised: nobody knows how sure such characters are. */
  static PrintedBeside of(RemittanceDraft draft, Canonical told, Coverage coverage) {
    if (Doubts.isRecognised(told)) {
      return PrintedBeside.NOTHING;
    }
    var sums = new ArrayList<PrintedSum>();
    for (int i = 0; i < draft.claims.size(); i++) {
      draft.claims.get(i).unnamed.tell(i, sums);
    }
    return new PrintedBeside(sums, coverage.untold());
  }
}
