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

/** Sums that prove nothing by themselves, but fail by one digit. */
class PaperSlipTest {

  @Test
  void checkShouldPointAtTheClaimThatFailsByOneDigitWhereOthersAgree() {
    assertThat(pointers("100.00", PrintedBeside.NOTHING, "80.00", "80.00", "80.00", "30.00"))
        .containsExactly("/remittances/0/claims/3");
  }

  @Test
  void checkShouldRaiseNothingOverADiscountThatIsNotPrinted() {
    assertThat(pointers("100.00", PrintedBeside.NOTHING, "80.00", "80.00", "80.00", "63.71"))
        .isEmpty();
  }

  @Test
  void checkShouldPointAtTheClaimOfASumThatFailsByOneDigit() {
    assertThat(pointers("100.00", sum("26.60", "12.15", "13.45"), "80.00"))
        .containsExactly("/remittances/0/claims/0");
  }

  @Test
  void checkShouldRaiseNothingOverColumnsThatAreNoSums() {
    assertThat(pointers("100.00", sum("61.19", "12.45", "13.45"), "80.00")).isEmpty();
  }

  @Test
  void checkShouldPointAtThePaymentWhereTheClaimsButForOneDigitArePrinted() {
    assertThat(pointers("100.00", amount("103.00"), "80.00"))
        .containsExactly("/remittances/0/payment/amount");
    assertThat(pointers("100.00", amount("1003.00"), "80.00")).isEmpty();
    assertThat(pointers("100.00", amount("99.00"), "80.00")).isEmpty();
  }

  private static PrintedBeside sum(String total, String... parts) {
    List<Money> amounts = Stream.of(parts).map(Money::of).toList();
    return new PrintedBeside(List.of(new PrintedSum(0, amounts, Money.of(total))), List.of());
  }

  private static PrintedBeside amount(String printed) {
    return new PrintedBeside(List.of(), List.of(Money.of(printed)));
  }

  private static List<String> pointers(String paid, PrintedBeside beside, String... allowed) {
    List<Claim> claims = Stream.of(allowed).map(PaperSlipTest::claim).toList();
    Payment payment =
        new Payment(Money.of(paid), null, null, null, null, null, null, null, null, null, null);
    List<Claim> all =
        Stream.concat(claims.stream(), Stream.of(new ClaimBuilder().paid(Money.of(paid)).build()))
            .toList();
    return PaperBalance.check(0, payment, List.of(), all, unread -> false, beside)
        .findings()
        .stream()
        .map(Finding::pointer)
        .toList();
  }

  /**
   * What is allowed, and what is not covered; that a discount is taken off, too, is not printed.
   */
  private static Claim claim(String allowed) {
    return new ClaimBuilder()
        .charge(Money.of("200.00"))
        .notCovered(Money.of("120.00"))
        .allowed(Money.of(allowed))
        .build();
  }
}
