package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.Money;
import org.junit.jupiter.api.Test;

/** Claims without services that take several rows each, and words that plain papers print. */
class StackedClaimsTest {

  @Test
  void claimMayTakeThreeRowsUnderThreeHeadings() {
    Reading reading =
        Reading.of(
            """
            PRAIRIE STATE MEDICARE SERVICES                     REMITTANCE ADVICE
            NPI: 1234567893          CHECK NO: 00771234          PAID DATE: 01/25/2026

            PATIENT NAME          FROM DT       CLM STAT         REPORTED CHGS       CASH DEDUCT         DRG NBR
            MBI                   THRU DT       TOB              NCVD/DENIED CHGS    COINSUR AMT         PAT RESPONSIB
            ICN                   PATIENT CNTRL NO               CONTRACT ADJ        PPS RATE AMT        NET REIMB
            SAMPLE, JANE          01/02/26      PAID                    900.00             100.00            291
            1EG4TE5MK73           01/05/26      111                      50.00              30.00         180.00
            2600100200300         PS7001                                250.00             650.00         470.00
            DOE, JOHN             01/08/26      PAID                    400.00               0.00            470
            2EG4TE5MK74           01/09/26      131                       0.00              60.00          60.00
            2600100200301         PS7002                                100.00             300.00         240.00
            TOTAL 2 CLAIMS                                             1300.00             100.00
            NET PROVIDER PAYMENT                                        710.00
            """);

    assertThat(reading.claims()).hasSize(2);
    Claim first = reading.claims().getFirst();
    assertThat(first.patient().name()).isEqualTo("SAMPLE, JANE");
    assertThat(first.patient().memberId()).isEqualTo("1EG4TE5MK73");
    assertThat(first.claimNumber()).isEqualTo("2600100200300");
    assertThat(first.patientAccount()).isEqualTo("PS7001");
    assertThat(first.serviceFrom()).hasToString("2026-01-02");
    assertThat(first.serviceTo()).hasToString("2026-01-05");
    assertThat(first.charge()).isEqualTo(Money.of("900.00"));
    assertThat(first.notCovered()).isEqualTo(Money.of("50.00"));
    assertThat(first.discount()).isEqualTo(Money.of("250.00"));
    assertThat(first.allowed()).isEqualTo(Money.of("650.00"));
    assertThat(first.patientResponsibility()).isEqualTo(Money.of("180.00"));
    assertThat(first.paid()).isEqualTo(Money.of("470.00"));
    assertThat(reading.claims().getLast().paid()).isEqualTo(Money.of("240.00"));
    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("710.00"));
  }

  @Test
  void explanationOfMedicalBillShouldBeOfBenefitsThoughItNamesTheProvider() {
    Reading reading =
        Reading.of(
            """
            PRAIRIE INDEMNITY POOL
            EXPLANATION OF MEDICAL BILL PAYMENT
            Bill from: Westfall Family Clinic          Provider N.P.I.: 1234567893
            Worker: Jane Sample          WC Claim: PS26-0001

            Date          Code      Charge    Difference    Maximum    Amount Objected To      Payment
            01/07/2026    99213     200.00         88.00     112.00                 10.00       102.00
            """);

    assertThat(reading.type()).isEqualTo(DocumentType.EOB);
    assertThat(reading.claims().getFirst().lines().getFirst().notCovered())
        .isEqualTo(Money.of("10.00"));
  }
}
