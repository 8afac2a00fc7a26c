package io.remitstream.workers.extraction.paper.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuoteCheckTest {

  private static final String CHARGE = "/remittances/0/claims/0/charge";

  private static Optional<FieldEvidence> evidence(String quote, int page) {
    var proposal = new Proposal(CHARGE, "1748.27", quote, page);
    return QuoteCheck.evidence(proposal, List.of(Statement.page()));
  }

  @Test
  void evidenceShouldHaveTheWordsBoxWhenTheQuoteStandsOnThePage() {
    FieldEvidence evidence = evidence("1,748.27", 1).orElseThrow();

    assertThat(evidence.box()).isEqualTo(new Box(156, 90, 204, 100));
    assertThat(evidence.text()).isEqualTo("1,748.27");
    assertThat(evidence.method()).isEqualTo(Method.MODEL);
    assertThat(evidence.confidence()).isLessThan(0.8);
  }

  @Test
  void evidenceShouldSpanTheWordsWhenTheQuoteHasSeveral() {
    assertThat(evidence("Amount billed", 1).orElseThrow().box())
        .isEqualTo(new Box(72, 90, 150, 100));
  }

  @Test
  void evidenceShouldBeRefusedWhenTheQuoteIsNowhereOnThePage() {
    assertThat(evidence("1,748.28", 1)).isEmpty();
    assertThat(evidence("billed Amount", 1)).isEmpty();
    assertThat(evidence("748.27", 1)).isEmpty();
    assertThat(evidence("", 1)).isEmpty();
  }

  @Test
  void evidenceShouldBeRefusedWhenTheQuoteRunsOverLines() {
    assertThat(evidence("1,748.27 Plan", 1)).isEmpty();
  }

  @Test
  void evidenceShouldBeRefusedWhenThePageIsAnother() {
    assertThat(evidence("1,748.27", 2)).isEmpty();
  }

  @Test
  void evidenceShouldBeRefusedWhenTheQuoteStandsInTwoPlaces() {
    assertThat(evidence("15.00", 1)).isEmpty();
    assertThat(evidence("Copay 15.00", 1)).isPresent();
  }
}
