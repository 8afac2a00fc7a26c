package io.remitstream.streaming.remittance.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ServiceLine;
import io.remitstream.streaming.remittance.ServiceLineBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another payer paid, told twice: among a line's adjustments, and of the claim. */
class PaperSecondaryTest {

  @Test
  void checkShouldCountOnceWhatAnotherPayerPaid() {
    assertThat(check("60.00").findings()).isEmpty();
  }

  @Test
  void checkShouldHoldBothAgainstEachOther() {
    assertThat(check("66.00").findings())
        .extracting(Finding::pointer)
        .contains("/remittances/0/claims/0/otherInsurance");
  }

  private static PaperVerdict check(String other) {
    Claim sound = claim("60.00");
    return PaperBalance.check(0, payment(), List.of(), List.of(claim(other), sound, sound));
  }

  private static Claim claim(String other) {
    return new ClaimBuilder()
        .charge(Money.of("100.00"))
        .deductible(Money.of("0.00"))
        .coinsurance(Money.of("5.00"))
        .otherInsurance(Money.of(other))
        .paid(Money.of("15.00"))
        .patientResponsibility(Money.of("5.00"))
        .lines(List.of(line()))
        .build();
  }

  private static ServiceLine line() {
    return new ServiceLineBuilder()
        .charge(Money.of("100.00"))
        .deductible(Money.of("0.00"))
        .coinsurance(Money.of("5.00"))
        .paid(Money.of("15.00"))
        .adjustments(
            List.of(
                new Adjustment("CO", "45", Money.of("20.00"), null),
                new Adjustment("OA", "23", Money.of("60.00"), null)))
        .build();
  }

  private static Payment payment() {
    return new Payment(
        Money.of("45.00"), null, null, null, null, null, null, null, null, null, null);
  }
}
