package io.remitstream.streaming.remittance.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.ServiceLine;
import io.remitstream.streaming.remittance.ServiceLineBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What sequestration takes off, told among the lines' adjustments alone. */
class PaperWithheldTest {

  @Test
  void checkShouldTakeOffWhatIsWithheld() {
    assertThat(check("1.50", "20.00").findings()).isEmpty();
  }

  @Test
  void checkShouldFindWhatIsWithheldMisprinted() {
    assertThat(check("7.50", "20.00").findings())
        .extracting(Finding::rule)
        .contains(Rule.PATIENT_SHARE);
  }

  @Test
  void checkShouldFindALinesAdjustmentMisprinted() {
    assertThat(check("1.50", "26.00").findings())
        .extracting(Finding::rule)
        .contains(Rule.ADJUSTED_AMOUNT);
  }

  private static PaperVerdict check(String withheld, String reduced) {
    Claim sound = claim("1.50", "20.00");
    List<Claim> claims = List.of(claim(withheld, reduced), sound, sound);
    return PaperBalance.check(0, payment(), List.of(), claims);
  }

  private static Claim claim(String withheld, String reduced) {
    return new ClaimBuilder()
        .charge(Money.of("100.00"))
        .discount(Money.of("20.00"))
        .paid(Money.of("73.50"))
        .patientResponsibility(Money.of("5.00"))
        .lines(List.of(line(withheld, reduced)))
        .build();
  }

  private static ServiceLine line(String withheld, String reduced) {
    return new ServiceLineBuilder()
        .charge(Money.of("100.00"))
        .paid(Money.of("73.50"))
        .adjustments(
            List.of(
                new Adjustment("CO", "45", Money.of(reduced), null),
                new Adjustment("PR", "2", Money.of("5.00"), null),
                new Adjustment("CO", "253", Money.of(withheld), null)))
        .build();
  }

  private static Payment payment() {
    return new Payment(
        Money.of("220.50"), null, null, null, null, null, null, null, null, null, null);
  }
}
