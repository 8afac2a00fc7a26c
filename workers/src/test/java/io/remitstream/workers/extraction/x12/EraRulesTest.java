package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.Severity;
import org.junit.jupiter.api.Test;

/**
 * The rules of section 1.10.2 of TR3 005010X221A1, one by one, on documents that break one each.
 */
class EraRulesTest {

  private static final String SOUND_CLAIM = "CLP*A*1*100*80*20*12*ICN";

  @Test
  void lineShouldBeFoundWhenItDoesNotBalance() {
    var document =
        EraDocument.read(
            EraText.paying(
                "80", SOUND_CLAIM, "SVC*HC:99213*60*41", "CAS*PR*1*20", "SVC*HC:99214*40*40"));

    assertThat(document.findings())
        .containsExactly(
            new Finding(
                Rule.LINE_BALANCE,
                Severity.ERROR,
                "Charge 60.00 less adjustments 20.00 is not the amount paid.",
                "/remittances/0/claims/0/lines/0",
                "40.00",
                "41.00",
                "1.00"));
    assertThat(document.remittance().balanced()).isFalse();
    assertThat(document.status()).isEqualTo(Outcome.REVIEW_REQUIRED);
  }

  @Test
  void claimShouldBeFoundWhenItDoesNotBalance() {
    var document =
        EraDocument.read(
            EraText.paying("90.01", "CLP*A*1*10*10", "CLP*B*1*100*80.01*20", "CAS*PR*1*20"));

    assertThat(document.findings())
        .containsExactly(
            new Finding(
                Rule.CLAIM_BALANCE,
                Severity.ERROR,
                "Charge 100.00 less adjustments 20.00 of claim and lines is not the amount paid.",
                "/remittances/0/claims/1",
                "80.00",
                "80.01",
                "0.01"));
    assertThat(document.remittance().balanced()).isFalse();
  }

  @Test
  void transactionShouldBeFoundWhenItDoesNotBalance() {
    var document =
        EraDocument.read(
            EraText.paying("79.99", SOUND_CLAIM, "CAS*PR*1*20", "PLB*1*20261231*WO:ICN*10*L6*-10"));

    assertThat(document.findings())
        .containsExactly(
            new Finding(
                Rule.TRANSACTION_BALANCE,
                Severity.ERROR,
                "Claim payments 80.00 less provider adjustments 0.00 are not the payment.",
                "/remittances/0",
                "80.00",
                "79.99",
                "-0.01"));
    assertThat(document.remittance().balanced()).isFalse();
  }

  @Test
  void balanceShouldBeExactBelowACent() {
    var document = EraDocument.read(EraText.paying("80", SOUND_CLAIM, "CAS*PR*1*19.999"));

    assertThat(document.finding(Rule.CLAIM_BALANCE).difference()).isEqualTo("-0.001");
  }

  @Test
  void balanceShouldBeExactBeyondALong() {
    String huge = "123456789012345678901234567890.12";

    var document = EraDocument.read(EraText.paying(huge, "CLP*A*1*" + huge + "*" + huge));

    assertThat(document.findings()).isEmpty();
    assertThat(document.claim(0).charge()).hasToString(huge);
  }

  /** The worked example of RFI 2278: 290.55 − (−206 + 396.55) = 100. */
  @Test
  void bundledLineShouldBalanceWhenANegativeAdjustmentOffsetsIt() {
    var document =
        EraDocument.read(
            EraText.paying(
                "100",
                "CLP*A*1*290.55*100**12*ICN",
                "SVC*HC:80053*290.55*100***HC:80048",
                "CAS*CO*94*-206*0*45*396.55"));

    assertThat(document.findings()).isEmpty();
  }

  @Test
  void patientResponsibilityShouldBeTheSumOfGroupPr() {
    var document =
        EraDocument.read(
            EraText.paying(
                "80", "CLP*A*1*100*80*20", "CAS*PR*1*5", "SVC*HC:1*95*80", "CAS*PR*2*14*0*3*1"));

    assertThat(document.rules()).contains(Rule.LINE_CHARGES).doesNotContain(Rule.CLAIM_BALANCE);
    assertThat(document.rules()).doesNotContain(Rule.PATIENT_RESPONSIBILITY);

    var off =
        EraDocument.read(EraText.paying("80", "CLP*A*1*100*80*19", "CAS*PR*1*15", "CAS*CO*2*5"));

    assertThat(off.findings()).hasSize(1);
    assertThat(off.finding(Rule.PATIENT_RESPONSIBILITY))
        .extracting(Finding::expected, Finding::actual, Finding::difference, Finding::pointer)
        .containsExactly("15.00", "19.00", "4.00", "/remittances/0/claims/0");
    assertThat(off.remittance().balanced()).isTrue();
  }

  @Test
  void reversalShouldBeExemptFromThePatientsSum() {
    var document =
        EraDocument.read(
            EraText.paying(
                "0.01",
                "CLP*A*22*-100*-80*0*12*ICN",
                "CAS*PR*1*-20",
                "CLP*A*1*100*80.01*19.99*12*ICN",
                "CAS*PR*1*19.99"));

    assertThat(document.findings()).isEmpty();
  }

  @Test
  void reversalShouldBeFoundWhenItIsNotNegated() {
    var document = EraDocument.read(EraText.paying("80", "CLP*A*22*100*80", "CAS*CR*45*20"));

    assertThat(document.rules()).containsExactly(Rule.REVERSAL_SIGN, Rule.REVERSAL_GROUP);
    assertThat(document.status()).isEqualTo(Outcome.PROCESSED);
  }

  @Test
  void negativeChargeShouldBeFoundWhenTheClaimIsNoReversal() {
    var document = EraDocument.read(EraText.paying("10", "CLP*A*1*-5*-5", "CLP*B*1*15*15"));

    assertThat(document.rules()).containsExactly(Rule.REVERSAL_SIGN);
  }

  @Test
  void correctionShouldCarryTheChargeThatWasReversed() {
    var document = EraDocument.read(EraText.paying("1", "CLP*A*22*-100*-100", "CLP*A*1*101*101"));

    assertThat(document.findings()).hasSize(1);
    assertThat(document.finding(Rule.CORRECTION_CHARGE))
        .extracting(Finding::expected, Finding::actual, Finding::pointer)
        .containsExactly("100.00", "101.00", "/remittances/0/claims/1");
  }

  @Test
  void correctionShouldNotBeExpectedOfAnotherClaim() {
    var document = EraDocument.read(EraText.paying("1", "CLP*A*22*-100*-100", "CLP*B*1*101*101"));

    assertThat(document.findings()).isEmpty();
  }

  @Test
  void chargesOfLinesShouldSumToTheClaims() {
    var document =
        EraDocument.read(EraText.paying("90", "CLP*A*1*100*90", "CAS*CO*45*10", "SVC*HC:1*90*90"));

    assertThat(document.findings()).hasSize(1);
    assertThat(document.finding(Rule.LINE_CHARGES))
        .extracting(Finding::severity, Finding::expected, Finding::actual)
        .containsExactly(Severity.WARNING, "90.00", "100.00");
  }

  @Test
  void adjustmentShouldBeFoundWhenClaimAndLineBothTellIt() {
    var document =
        EraDocument.read(
            EraText.paying(
                "90", "CLP*A*1*100*90", "CAS*CO*45*10", "SVC*HC:1*100*90", "CAS*CO*45*10"));

    assertThat(document.rules())
        .containsExactlyInAnyOrder(Rule.CLAIM_BALANCE, Rule.ADJUSTMENT_REPEATED);
  }

  @Test
  void paymentOfNothingShouldBeMarkedAsSuch() {
    assertThat(EraDocument.read(EraText.withPayment("BPR*H*0*C*NON")).findings()).isEmpty();
    assertThat(EraDocument.read(EraText.withPayment("BPR*P*0*C*ACH")).findings()).isEmpty();

    var document = EraDocument.read(EraText.withPayment("BPR*I*0*C*ACH"));

    assertThat(document.finding(Rule.ZERO_PAYMENT))
        .extracting(Finding::expected, Finding::actual)
        .containsExactly("H NON", "I ACH");
  }

  @Test
  void paymentShouldBeFoundWhenNegative() {
    var document = EraDocument.read(EraText.paying("-5", "PLB*1*20261231*WO:ICN*5"));

    assertThat(document.rules()).containsExactly(Rule.NEGATIVE_PAYMENT);
  }

  @Test
  void negativeNetShouldBalanceWhenCarriedForward() {
    var document =
        EraDocument.read(
            EraText.withPayment(
                "BPR*H*0*C*NON", "CLP*A*22*-70*-70", "PLB*1*20261231*FB:LATER*-70"));

    assertThat(document.findings()).isEmpty();
  }

  @Test
  void providerAdjustmentShouldBeFoundWhenZeroOrWithoutItsClaim() {
    var document = EraDocument.read(EraText.paying("-1", "PLB*1*20261231*L6*0*WO*1"));

    assertThat(document.rules())
        .containsExactly(
            Rule.NEGATIVE_PAYMENT, Rule.ZERO_PROVIDER_ADJUSTMENT, Rule.RECOVERY_REFERENCE);
  }

  @Test
  void supplementalAmountsShouldTakePartInNoEquation() {
    var document =
        EraDocument.read(
            EraText.paying(
                "300",
                "CLP*A*1*500*300",
                "AMT*I*7",
                "SVC*HC:1*500*300",
                "CAS*CO*45*200",
                "AMT*B6*1"));

    assertThat(document.findings()).isEmpty();
  }

  @Test
  void findingsShouldPointToTheRemittanceWhenThereAreSeveral() {
    var document =
        EraDocument.read(
            EraText.text(
                EraText.ISA,
                EraText.GS,
                String.join(
                    "~",
                    EraText.transaction("0001", EraText.header("BPR*I*5*C*ACH", "CLP*A*1*5*5"))),
                String.join(
                    "~",
                    EraText.transaction("0002", EraText.header("BPR*I*6*C*ACH", "CLP*A*1*5*5"))),
                "GE*2*835",
                EraText.IEA));

    assertThat(document.findings()).extracting(Finding::pointer).containsExactly("/remittances/1");
    assertThat(document.remittances())
        .extracting(remittance -> remittance.balanced())
        .containsExactly(true, false);
  }
}
