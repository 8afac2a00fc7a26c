package io.remitstream.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PageFailure;
import io.remitstream.workers.extraction.page.UnreadablePages;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostPagesTest {

  private static final DocumentEnded ENDED = new DocumentEnded(Outcome.PROCESSED, 1, 2, 3, 4);

  private final LostPages lost = new LostPages();

  @Test
  void withShouldLeaveADocumentOfWholePagesAsItIs() {
    assertThat(lost.with(ENDED)).containsExactly(ENDED);
  }

  @Test
  void withShouldTellEachLostPageBeforeTheEnd() {
    lost.heed(Page.failed(3, 9, PageFailure.TIMED_OUT));

    List<EraPart> parts = lost.with(ENDED);

    assertThat(parts)
        .containsExactly(
            new FindingRaised(
                Finding.of(Rule.PAGE_LOST, "", "Page 3 was not read: reading it took too long.")),
            new DocumentEnded(Outcome.PARTIAL, 1, 2, 3, 5));
  }

  @Test
  void withShouldNotCallADocumentSomethingElseWhenPagesAreLost() {
    lost.heed(Page.failed(1, 1, PageFailure.UNREADABLE));

    assertThatThrownBy(() -> lost.with(new TypeFound(DocumentType.OTHER, "nothing")))
        .isInstanceOf(UnreadablePages.class);
  }
}
