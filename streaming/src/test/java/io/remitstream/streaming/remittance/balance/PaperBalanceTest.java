package io.remitstream.streaming.remittance.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.ServiceLine;
import io.remitstream.streaming.remittance.ServiceLineBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows are written as they are printed: charge, discount, allowed, not covered, deductible, copay,
 * coinsurance, other insurance, paid, patient's responsibility; "." is a blank.
 */
class PaperBalanceTest {

  private static final String CLAIM = "/remittances/0/claims/0";

  private static final List<String> MEMBERS_EOB =
      List.of(
          "1748.27 392.54 1355.73 293.11 412.60 15.00 158.76 . 476.26 879.47",
          "200.00 80.00 120.00 0.00 0.00 20.00 0.00 . 100.00 20.00");
  private static final String MEMBERS_TOTAL =
      "1948.27 472.54 1475.73 293.11 412.60 35.00 158.76 . 576.26 899.47";

  @Test
  void checkShouldRaiseNothingWhenAllAgrees() {
    PaperVerdict verdict = check("576.26", claim(MEMBERS_TOTAL, MEMBERS_EOB));

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.balanced()).isTrue();
    assertThat(verdict.evidence().get(CLAIM + "/lines/0/discount"))
        .isEqualTo(new PaperVerdict.Evidence(3, 0, 2));
  }

  @Test
  void checkShouldTakeSumsAloneForNoProofOfAName() {
    List<String> charges = List.of("120.00 . . . . . . . . .", "80.00 . . . . . . . . .");

    PaperVerdict verdict = check("0.00", claim("200.00 . . . . . . . . .", charges));

    assertThat(verdict.evidence().get(CLAIM + "/lines/0/charge"))
        .isEqualTo(new PaperVerdict.Evidence(1, 0, 0));
  }

  @Test
  void checkShouldPointAtTheAmountThatEveryFailingEquationShares() {
    List<String> misread =
        List.of(MEMBERS_EOB.getFirst().replace("392.54", "392.64"), MEMBERS_EOB.get(1));

    PaperVerdict verdict = check("576.26", claim(MEMBERS_TOTAL, misread));

    assertThat(verdict.findings())
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(Rule.ALLOWED_AMOUNT, Rule.PATIENT_SHARE, Rule.COLUMN_TOTAL);
    assertThat(verdict.findings())
        .extracting(Finding::pointer)
        .containsOnly(CLAIM + "/lines/0/discount");
    assertThat(verdict.balanced()).isFalse();
  }

  @Test
  void checkShouldTellBothSidesAndTheirDifference() {
    Finding finding = check("577.26", claim(MEMBERS_TOTAL, MEMBERS_EOB)).findings().getFirst();

    assertThat(finding)
        .isEqualTo(
            Finding.of(
                Rule.PAYMENT_TOTAL,
                "/remittances/0/payment/amount",
                "amount paid 576.26 = 576.26 is not the payment 577.26.",
                Money.of("576.26"),
                Money.of("577.26")));
    assertThat(finding.difference()).isEqualTo("1.00");
  }

  /** Every digit of every printed amount, one at a time. */
  @ParameterizedTest
  @ValueSource(ints = {1, 5, 9})
  void checkShouldNoticeEveryMisreadDigit(int off) {
    List<String> rows = List.of(MEMBERS_EOB.get(0), MEMBERS_EOB.get(1), MEMBERS_TOTAL);
    for (int row = 0; row < rows.size(); row++) {
      String printed = rows.get(row);
      for (int at = 0; at < printed.length(); at++) {
        if (Character.isDigit(printed.charAt(at))) {
          List<String> misread = new ArrayList<>(rows);
          misread.set(row, misread(printed, at, off));
          Claim claim = claim(misread.get(2), misread.subList(0, 2));

          assertThat(check("576.26", claim).findings()).as(misread.get(row)).isNotEmpty();
        }
      }
    }
  }

  @Test
  void checkShouldFollowThePayerWhenAllowedLeavesOutWhatIsNotCovered() {
    String line = "1748.27 392.54 1062.62 293.11 412.60 15.00 158.76 0.00 476.26 879.47";

    assertThat(check("476.26", claim(line, List.of(line))).findings()).isEmpty();
  }

  @Test
  void checkShouldFollowThePayerWhenWhatIsNotCoveredIsNotThePatients() {
    String line = "1748.27 392.54 1062.62 293.11 412.60 15.00 158.76 0.00 476.26 586.36";

    assertThat(check("476.26", claim(line, List.of(line))).findings()).isEmpty();
  }

  @Test
  void checkShouldTakeBlanksForNothingWhereTheColumnIsPrinted() {
    String paid = "100.00 20.00 80.00 . . . 8.00 . 72.00 8.00";
    String denied = "50.00 . 50.00 50.00 . . . . . 50.00";

    Claim claim = claim("150.00 20.00 130.00 50.00 . . 8.00 . 72.00 58.00", List.of(paid, denied));

    assertThat(check("72.00", claim).findings()).isEmpty();
  }

  @Test
  void checkShouldAskNothingThatIsNotPrinted() {
    Claim claim = claim("100.00 . . . . . . . 72.00 8.00", List.of());

    PaperVerdict verdict = check(null, claim);

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.evidence()).isEmpty();
  }

  /** Medicare's form: no discount; adjustments printed, sequestration (253) among them. */
  @Test
  void checkShouldHoldPrintedAdjustmentsWhenThereIsNoDiscount() {
    ServiceLine good = adjusted("456.92 . 344.81 . 120.00 . 56.20 . 165.24 .", "112.11", "3.37");
    ServiceLine misread = adjusted("30.58 . 23.65 . 0.00 . 5.91 . 17.39 .", "6.93", "0.36");
    Claim claim = filled("487.50 . 368.46 . 120.00 . 62.11 . 182.63 182.11", good, misread);

    PaperVerdict verdict = check("182.63", claim);

    assertThat(verdict.findings())
        .extracting(Finding::rule)
        .contains(Rule.ADJUSTED_AMOUNT)
        .doesNotContain(Rule.UNKNOWN_ARITHMETIC, Rule.COLUMN_TOTAL);
    assertThat(verdict.findings())
        .extracting(Finding::pointer)
        .containsOnly(CLAIM + "/lines/1/adjustments/1/amount");
  }

  /** CARC 1 is a deductible under group PR; here it is what the payer does not allow. */
  @Test
  void checkShouldTakeNoAdjustmentForThePatientsWhenNoGroupIsPrinted() {
    Claim claim =
        filled(
            "420.00 . 376.73 . 0.00 0.00 . . 376.73 .",
            ungrouped("20.00 . 16.82 . 0.00 0.00 . . 16.82 .", "1", "3.18"),
            ungrouped("125.00 . 109.84 . 0.00 0.00 . . 109.84 .", "45", "15.16"),
            ungrouped("275.00 . 250.07 . 0.00 0.00 . . 250.07 .", "45", "24.93"));

    assertThat(check("376.73", claim).findings()).isEmpty();
  }

  private static ServiceLine ungrouped(String row, String reason, String amount) {
    return line(row, List.of(new Adjustment(null, reason, Money.of(amount), null)));
  }

  @Test
  void checkShouldTakeProviderAdjustmentsFromThePayment() {
    var recovery = new ProviderAdjustment(null, null, "WO", null, Money.of("76.26"));

    PaperVerdict verdict =
        PaperBalance.check(
            0, payment("500.00"), List.of(recovery), List.of(claim(MEMBERS_TOTAL, MEMBERS_EOB)));

    assertThat(verdict.findings()).isEmpty();
  }

  @Test
  void checkShouldSayOnceThatAnArithmeticIsUnknown() {
    List<String> lines =
        IntStream.range(0, 6).mapToObj(i -> "100.00 20.00 7.0" + i + " . . . . . . .").toList();

    PaperVerdict verdict = check(null, claim(". . . . . . . . . .", lines));

    assertThat(verdict.findings())
        .extracting(Finding::rule)
        .containsExactly(Rule.UNKNOWN_ARITHMETIC);
    assertThat(verdict.balanced()).isTrue();
  }

  private static String misread(String printed, int at, int off) {
    int digit = (Character.digit(printed.charAt(at), 10) + off) % 10;
    return printed.substring(0, at) + digit + printed.substring(at + 1);
  }

  private static PaperVerdict check(@Nullable String payment, Claim claim) {
    return PaperBalance.check(0, payment(payment), List.of(), List.of(claim));
  }

  private static Payment payment(@Nullable String amount) {
    Money money = amount == null ? null : Money.of(amount);
    return new Payment(money, null, null, null, null, null, null, null, null, null, null);
  }

  private static Claim claim(String total, List<String> lines) {
    return filled(
        total, lines.stream().map(line -> line(line, List.of())).toArray(ServiceLine[]::new));
  }

  private static ServiceLine adjusted(String row, String contractual, String sequestration) {
    return line(
        row,
        List.of(
            new Adjustment("CO", "45", Money.of(contractual), null),
            new Adjustment("CO", "253", Money.of(sequestration), null)));
  }

  private static ServiceLine line(String row, List<Adjustment> adjustments) {
    List<@Nullable Money> amounts = amounts(row);
    return new ServiceLineBuilder()
        .charge(amounts.get(0))
        .discount(amounts.get(1))
        .allowed(amounts.get(2))
        .notCovered(amounts.get(3))
        .deductible(amounts.get(4))
        .copay(amounts.get(5))
        .coinsurance(amounts.get(6))
        .otherInsurance(amounts.get(7))
        .paid(amounts.get(8))
        .patientResponsibility(amounts.get(9))
        .adjustments(adjustments)
        .build();
  }

  private static Claim filled(String row, ServiceLine... lines) {
    List<@Nullable Money> amounts = amounts(row);
    return new ClaimBuilder()
        .charge(amounts.get(0))
        .discount(amounts.get(1))
        .allowed(amounts.get(2))
        .notCovered(amounts.get(3))
        .deductible(amounts.get(4))
        .copay(amounts.get(5))
        .coinsurance(amounts.get(6))
        .otherInsurance(amounts.get(7))
        .paid(amounts.get(8))
        .patientResponsibility(amounts.get(9))
        .lines(List.of(lines))
        .build();
  }

  private static List<@Nullable Money> amounts(String row) {
    return Arrays.stream(row.split(" "))
        .<@Nullable Money>map(cell -> cell.equals(".") ? null : Money.of(cell))
        .toList();
  }
}
