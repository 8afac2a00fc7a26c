package io.remitstream.streaming.remittance.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list of claims that prints no copay: what a claim's own amounts come to is no proof alone. */
class PaperSuspectTest {

  @Test
  void checkShouldPointAtTheClaimWhosePaymentItsOwnAmountsSpeakAgainst() {
    assertThat(pointers("260.00", "65.00", "65.00", "65.00", "35.00"))
        .containsExactly("/remittances/0/claims/3/paid");
  }

  @Test
  void checkShouldPointAtThePaymentWhenAllClaimsAgree() {
    assertThat(pointers("290.00", "65.00", "65.00", "65.00", "65.00"))
        .containsExactly("/remittances/0/payment/amount");
  }

  @Test
  void checkShouldRaiseNothingOverWhatMayNotBePrinted() {
    assertThat(pointers("240.00", "65.00", "65.00", "65.00", "45.00")).isEmpty();
  }

  private static List<String> pointers(String payment, String... paid) {
    List<Claim> claims = Stream.of(paid).map(PaperSuspectTest::claim).toList();
    return PaperBalance.check(0, payment(payment), List.of(), claims).findings().stream()
        .map(Finding::pointer)
        .toList();
  }

  private static Claim claim(String paid) {
    return new ClaimBuilder()
        .charge(Money.of("100.00"))
        .discount(Money.of("20.00"))
        .notCovered(Money.of("0.00"))
        .deductible(Money.of("10.00"))
        .coinsurance(Money.of("5.00"))
        .paid(Money.of(paid))
        .build();
  }

  private static Payment payment(String amount) {
    return new Payment(
        Money.of(amount), null, null, null, null, null, null, null, null, null, null);
  }
}
