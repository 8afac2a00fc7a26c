package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperVerdict;
import io.remitstream.streaming.remittance.balance.PaperVerdict.Evidence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {

  private static final String CLAIM = "/remittances/0/claims/0";
  private static final String PROVEN = CLAIM + "/lines/0/charge";
  private static final double SURE = 0.9;
  private static final double REVIEW = 0.8;

  @Test
  void nameShouldBeSureWhenTheClaimsAmountsAgree() {
    assertThat(standing(1, List.of()).most(CLAIM + "/patient/name")).isEqualTo(1);
  }

  @Test
  void leafShouldStayInDoubtWhenNothingAroundItIsProven() {
    assertThat(standing(1, List.of()).most(CLAIM + "/lines/1/procedure")).isLessThan(SURE);
    assertThat(standing(1, List.of()).most("/remittances/0/claims/1/status")).isLessThan(SURE);
  }

  @Test
  void everythingShouldBeLookedAtWhenMoneyIsLeftOver() {
    assertThat(standing(0.8, List.of()).most(PROVEN)).isLessThan(REVIEW);
    assertThat(standing(0.8, List.of()).most("/remittances/0/payer/name")).isLessThan(REVIEW);
  }

  @Test
  void claimShouldBeLookedAtWhenSeveralOfItsColumnsDoNotClose() {
    assertThat(standing(1, List.of(unclosed("charge"))).most(PROVEN)).isEqualTo(1);
    assertThat(standing(1, List.of(unclosed("charge"), unclosed("paid"))).most(PROVEN))
        .isLessThan(REVIEW);
  }

  private static Standing standing(double coverage, List<Finding> findings) {
    var verdict = new PaperVerdict(findings, Map.of(PROVEN, new Evidence(1, 0, 1)));
    return new Standing(verdict, coverage, 4);
  }

  private static Finding unclosed(String column) {
    return Finding.of(
        Rule.COLUMN_TOTAL, CLAIM + "/" + column, "does not close", Money.ZERO, Money.ofCents(1));
  }
}
