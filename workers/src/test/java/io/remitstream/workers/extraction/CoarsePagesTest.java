package io.remitstream.workers.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.UnreadableScan;
import io.remitstream.workers.extraction.page.Word;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoarsePagesTest {

  private static final DocumentEnded ENDED = new DocumentEnded(Outcome.PROCESSED, 1, 2, 3, 4);
  private static final TypeFound EOB = new TypeFound(DocumentType.EOB, null);
  private static final TypeFound OTHER = new TypeFound(DocumentType.OTHER, "It looks like a card.");

  private final CoarsePages pages = new CoarsePages();

  private static Page page(int number, Method method, int words, double confidence) {
    var word = new Word("1,748.27", new Box(1, 1, 30, 9), 8, 8, false, (float) confidence);
    return new Page(number, 9, 612, 792, method, Collections.nCopies(words, word), List.of());
  }

  @Test
  void withShouldLeaveClearPagesTextAndSpecksAsTheyAre() {
    pages.heed(page(1, Method.OCR, 50, 0.87));
    pages.heed(page(2, Method.TEXT, 50, 0.1));
    pages.heed(page(3, Method.OCR, 3, 0.1));

    assertThat(pages.with(EOB)).containsExactly(EOB);
    assertThat(pages.with(OTHER)).containsExactly(OTHER);
    assertThat(pages.with(ENDED)).containsExactly(ENDED);
  }

  @Test
  void withShouldTellWhichPagesToScanAgain() {
    pages.heed(page(1, Method.OCR, 50, 0.95));
    pages.heed(page(2, Method.OCR, 50, 0.71));

    assertThat(pages.with(EOB)).containsExactly(EOB);
    assertThat(pages.with(ENDED))
        .containsExactly(
            new FindingRaised(
                Finding.of(
                    Rule.COARSE_SCAN,
                    "",
                    "The letters of page 2 can hardly be told apart (expected: a scan at 200 to 300"
                        + " dots an inch).")),
            new DocumentEnded(Outcome.PROCESSED, 1, 2, 3, 5));
  }

  @Test
  void withShouldNotBelieveARemittanceThatIsGuessed() {
    pages.heed(page(1, Method.OCR, 50, 0.4));
    pages.heed(page(2, Method.OCR, 0, 0));

    assertThatThrownBy(() -> pages.with(EOB))
        .isInstanceOf(UnreadableScan.class)
        .hasMessageContaining("200 to 300 dots an inch");
  }

  @Test
  void withShouldSayOfOtherPapersThatTheyCanHardlyBeRead() {
    pages.heed(page(1, Method.OCR, 50, 0.4));

    assertThat(pages.with(OTHER))
        .containsExactly(
            new TypeFound(
                DocumentType.OTHER,
                "It looks like a card. Its letters can hardly be told apart (expected: a scan at"
                    + " 200 to 300 dots an inch)."));
  }

  @Test
  void withShouldAskForABetterScanWhenThereAreNoWords() {
    pages.heed(page(1, Method.OCR, 0, 0));

    assertThat(pages.with(OTHER))
        .containsExactly(
            new TypeFound(
                DocumentType.OTHER,
                "No page shows words that can be read (expected: a scan at 200 to 300 dots an"
                    + " inch)."));
  }
}
