package io.remitstream.benchmarks.paper.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {

  private static final String TRUTH =
      """
      {"document_type": "eob", "payer": {"name": "Blue Heron"}, "payee": {"npi": null},
       "payment": {"amount": "61.50", "method": "check"}, "provider_adjustments": [],
       "claims": [
         {"patient_name": "Brook, Ana M", "claim_number": "A-1", "charge": "100.00", "lines": [
           {"procedure": "99213", "charge": "100.00", "modifiers": ["25"], "remarks": [],
            "adjustments": [{"group": "CO", "reason": "45", "amount": "38.50"}]}]}],
       "implied": {"/claims/0/status": "processed"}}
      """;

  @Test
  void sameShouldBeExact() {
    Tally tally = compared(TRUTH).tally();

    assertThat(tally.exact()).isTrue();
    assertThat(tally.leaves()).isEqualTo(12);
  }

  @Test
  void spellingOfNamesAndCodesShouldNotMatter() {
    assertThat(compared(TRUTH.replace("Brook, Ana M", "ANA M BROOK").replace("A-1", "a1")).tally())
        .matches(Tally::exact);
  }

  @Test
  void wrongAmountShouldCountBothWays() {
    Tally tally = compared(TRUTH.replace("61.50", "61.05")).tally();

    assertThat(tally.precision()).isEqualTo(11 / 12.0);
    assertThat(tally.recall()).isEqualTo(11 / 12.0);
    assertThat(tally.errors()).containsExactly("/payment/amount: '61.50' read as '61.05' (1.00)");
  }

  @Test
  void missingLineShouldCountAsMissed() {
    Tally tally =
        compared(TRUTH.replaceFirst("(?s)\"lines\": \\[.*]}]}],", "\"lines\": []}],")).tally();

    assertThat(tally.precision()).isEqualTo(1);
    assertThat(tally.recall()).isEqualTo(6 / 12.0);
  }

  @Test
  void impliedLeafShouldCountNeitherWay() {
    String read = TRUTH.replace("\"claim_number\"", "\"status\": \"1\", \"claim_number\"");

    assertThat(compared(read).tally()).matches(Tally::exact);
  }

  @Test
  void inventedLeafShouldCostPrecision() {
    String read = TRUTH.replace("{\"npi\": null}", "{\"npi\": \"1234567893\"}");

    assertThat(compared(read).tally().precision()).isEqualTo(12 / 13.0);
    assertThat(compared(read).tally().recall()).isEqualTo(1);
  }

  @Test
  void findingShouldBeLocatedAtTheRecordOrItsHolder() {
    assertThat(finding("/claims/0/lines/0").located("/claims/0/lines/0/charge")).isTrue();
    assertThat(finding("/claims/0/charge").located("/claims/0/lines/0/charge")).isTrue();
    assertThat(finding("/payment/amount").located("/claims/0/lines/0/charge")).isFalse();
    assertThat(finding("/payment/amount").located("/claims/0/paid")).isTrue();
    assertThat(finding("/payment/amount").located("/claims/0/charge")).isFalse();
  }

  private static Comparison compared(String read) {
    return Comparison.of(said(TRUTH), said(read));
  }

  private static Comparison finding(String pointer) {
    Said plain = said(TRUTH);
    Said found =
        new Said(
            plain.type(),
            plain.header(),
            plain.adjustments(),
            plain.claims(),
            java.util.List.of(pointer),
            Map.of());
    return Comparison.of(plain, found);
  }

  private static Said said(String json) {
    return TruthFile.of(new JsonMapper().readTree(json)).said();
  }
}
