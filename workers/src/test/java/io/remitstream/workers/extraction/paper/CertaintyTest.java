package io.remitstream.workers.extraction.paper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.balance.PaperVerdict;
import io.remitstream.workers.extraction.page.Word;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CertaintyTest {

  private static final String AT = "/remittances/0/claims/0/lines/0/discount";
  private static final double GUESSED = 0.85;
  private static final double KNOWN = 1;

  @Test
  void guessedNameShouldStayInDoubtWhenOnlyASumAgrees() {
    assertThat(confidence(GUESSED, new PaperVerdict.Evidence(1, 0, 0))).isLessThan(0.9);
  }

  @Test
  void guessedNameShouldBeSureWhenAnEquationNeedsIt() {
    assertThat(confidence(GUESSED, new PaperVerdict.Evidence(2, 0, 1))).isGreaterThan(0.9);
  }

  @Test
  void knownNameShouldBeSureWhenOnlyASumAgrees() {
    assertThat(confidence(KNOWN, new PaperVerdict.Evidence(1, 0, 0))).isGreaterThan(0.95);
  }

  private static double confidence(double trust, PaperVerdict.Evidence equations) {
    var word = new Word("12.00", new Box(10, 10, 40, 20), 20, 10, false, 1);
    var leaf = new Leaf(Field.DISCOUNT, Money.of("12.00"), List.of(word), 1, Method.TEXT, trust);
    var verdict = new PaperVerdict(List.of(), Map.of(AT, equations));
    var certainty =
        new Certainty(
            verdict, new Standing(verdict, 1, 1), new Oddities(new Draft.RemittanceDraft(), 0));
    return requireNonNull(certainty.evidence(Map.of(AT, leaf)).get(AT)).confidence();
  }
}
