package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

class OdditiesTest {

  private static final String CLAIM = "/remittances/0/claims/0";
  private static final String LINE = CLAIM + "/lines/0";

  private final RemittanceDraft draft = new RemittanceDraft();
  private final ClaimDraft claim = new ClaimDraft();
  private final LineDraft line = new LineDraft();

  OdditiesTest() {
    draft.claims.add(claim);
    claim.lines.add(line);
    line.put(leaf(Field.PROCEDURE, "99213", "99213"));
    line.put(leaf(Field.CHARGE, Money.of("80.00"), "80.00"));
  }

  @Test
  void columnOfBothSignsShouldNotBeSure() {
    line.put(leaf(Field.OTHER_INSURANCE, Money.of("-5.62"), "-5.62"));

    assertThat(most(LINE + "/otherInsurance")).isLessThan(0.9);
    assertThat(most(CLAIM + "/otherInsurance")).isLessThan(0.9);
    assertThat(most(LINE + "/charge")).isEqualTo(1);
  }

  @Test
  void reversalShouldBeSureThoughItsAmountsAreNegative() {
    line.replace(leaf(Field.CHARGE, Money.of("-80.00"), "-80.00"));
    line.put(leaf(Field.PAID, Money.of("-60.00"), "-60.00"));

    assertThat(most(LINE + "/paid")).isEqualTo(1);
  }

  @Test
  void serviceWithoutNameShouldNotBeSure() {
    line.remove(Field.PROCEDURE);

    assertThat(most(LINE + "/charge")).isLessThan(0.9);
    assertThat(most(CLAIM + "/charge")).isEqualTo(1);
  }

  @Test
  void claimWithoutNumberShouldNotBeSureWhereNumbersAreToldNowhere() {
    draft.numbers.addAll(List.of("D591485109-5", "D248407765-5"));

    assertThat(most(LINE + "/charge")).isLessThan(0.9);
    assertThat(most("/remittances/0/payment/amount")).isEqualTo(1);
  }

  @Test
  void claimWithItsNumberShouldBeSureWhateverElseIsPrinted() {
    draft.numbers.addAll(List.of("D591485109-5", "D248407765-5"));
    claim.put(leaf(Field.CLAIM_NUMBER, "D591485109-5", "D591485109-5"));

    assertThat(most(LINE + "/charge")).isEqualTo(1);
  }

  private double most(String pointer) {
    return new Oddities(draft, 0).most(pointer);
  }

  private static Leaf leaf(Field field, Object value, String text) {
    var word = new Word(text, new Box(10, 10, 40, 20), 20, 10, false, 1);
    return new Leaf(field, value, List.of(word), 1, Method.TEXT, 1);
  }
}
