package io.remitstream.workers.extraction.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Layouts that differ in how the same things are laid out, each in its smallest form. */
class LayoutsTest {

  @Test
  void linesUnderAMedicareHeadingShouldBeRead() {
    Reading reading =
        Reading.of(
            """
            NORTHERN PLAINS MEDICARE SERVICES                                  MEDICARE REMITTANCE ADVICE
            SAMPLE FAMILY CLINIC                           NPI:           1234567893
            100 MAIN STREET                                DATE:          03/14/2026
            BISMARCK, ND 58501                             CHECK/EFT #:   884412345

            PERF PROV  SERV DATE     POS NOS  PROC   MODS       BILLED   ALLOWED   DEDUCT    COINS  GRP/RC-AMT      PROV PD
            NAME  SAMPLE, JANE Q      HIC 1EG4TE5MK72     ACNT 77-1001       ICN 0226044123450        ASG Y  MOA  MA01
            1234567893 0107 010726   11  1    99213  25         200.00    112.00     0.00    22.40  CO-45     88.00     89.60
            PT RESP    22.40              CLAIM TOTALS           200.00    112.00     0.00    22.40            88.00     89.60
                                                                                                                 89.60  NET
            """);

    Claim claim = reading.claims().getFirst();
    assertThat(claim.patient().memberId()).isEqualTo("1EG4TE5MK72");
    assertThat(claim.patientResponsibility()).isEqualTo(Money.of("22.40"));
    ServiceLine line = claim.lines().getFirst();
    assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 7));
    assertThat(line.adjustments()).hasSize(1);
    assertThat(line.paid()).isEqualTo(Money.of("89.60"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void tableOnItsSideShouldBecomeLinesAndTotal() {
    Reading reading =
        Reading.of(
            """
            Prairie Mutual Health Plan
            Explanation of Benefits                                    THIS IS NOT A BILL
            Patient: Jane Q Sample                     Claim number: C-20260001

                                       Service 1       Service 2        Total
            Date of service            01/07/2026      01/08/2026
            Procedure code                  99213           80053
            Amount billed                 $200.00          $60.00       $260.00
            Plan discount                  $50.00          $10.00        $60.00
            Copay                          $20.00               -        $20.00
            Plan paid                     $130.00          $50.00       $180.00
            You owe                        $20.00               -        $20.00
            """);

    Claim claim = reading.claims().getFirst();
    assertThat(claim.lines()).extracting(ServiceLine::procedure).containsExactly("99213", "80053");
    assertThat(claim.lines().getLast().patientResponsibility()).isEqualTo(Money.ZERO);
    assertThat(claim.paid()).isEqualTo(Money.of("180.00"));
  }

  @Test
  void columnsOfTheSameLabelsShouldBeReadOneAfterTheOther() {
    Reading reading =
        Reading.of(
            """
            Prairie Mutual Health Plan
            Explanation of Benefits                                    THIS IS NOT A BILL

            Claim number    C-20260001                        Claim number    C-20260002
            Patient         Jane Q Sample                     Patient         Bob Example
            Service code    99213                             Service code    80053
            Amount billed   $200.00                           Amount billed   $60.00
            Plan discount   $50.00                            Plan discount   $10.00
            Plan paid       $130.00                           Plan paid       $50.00
            You owe         $20.00                            You owe         $0.00
            """);

    assertThat(reading.claims())
        .extracting(Claim::claimNumber)
        .containsExactly("C-20260001", "C-20260002");
    assertThat(reading.claims().getLast().lines().getFirst().paid()).isEqualTo(Money.of("50.00"));
  }

  @Test
  void rowsUnderAHeadingOfTheirOwnShouldNameClaims() {
    Reading reading =
        Reading.of(
            """
            ALDERMONT MEDICAID PROGRAM                             PROVIDER REMITTANCE REPORT
            RECIPIENT NAME        RECIP ID      TCN                  PAT ACCT        STATUS
              LN  DOS FROM   DOS TO     PROC  MOD  UNITS     BILLED     ALLOWED   CO-PAY      TPL      PAID    EOBS

            SAMPLE, JANE          99120012301   26012300001234567    77-1001         PAID
              01  01/07/26   01/07/26   99213 25      1      200.00      150.00     3.00      .00    147.00    0201
                                        CLAIM TOTALS         200.00      150.00     3.00      .00    147.00
            EXAMPLE, BOB          99120012399   26012300001234568    77-1002         PAID
              01  01/10/26   01/10/26   99214         1      300.00      150.00     3.00   114.00     33.00
                                        CLAIM TOTALS         300.00      150.00     3.00   114.00     33.00
            """);

    assertThat(reading.claims())
        .extracting(claim -> claim.patient().name())
        .containsExactly("SAMPLE, JANE", "EXAMPLE, BOB");
    Claim last = reading.claims().getLast();
    assertThat(last.claimNumber()).isEqualTo("26012300001234568");
    assertThat(last.otherInsurance()).isEqualTo(Money.of("114.00"));
  }

  @Test
  void sentencesShouldTellOfClaimAndPayment() {
    Reading reading =
        Reading.of(
            """
            Granite State Employees Trust
            Payment Advice                          Voucher 55120 dated Jan 20, 2026 in the amount of $150.00

            We have processed claim C-20260001 for Jane Q Sample (certificate 123456789), account 77-1001.

            Svc Dt        CPT      Fee        UCR Allowance   Over UCR   Ded.     % You Pay   Benefit
            Jan 7, 2026   99213    200.00     150.00          50.00      .00      20.00       130.00
            Jan 8, 2026   80053     60.00      50.00          10.00      30.00    .00          20.00
                          Sum      260.00     200.00          60.00      30.00    20.00       150.00
            """);

    assertThat(reading.type()).isEqualTo(DocumentType.REMITTANCE_ADVICE);
    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("150.00"));
    assertThat(reading.header().payment().traceNumber()).isEqualTo("55120");
    Claim claim = reading.claims().getFirst();
    assertThat(claim.patient().name()).isEqualTo("Jane Q Sample");
    assertThat(claim.patientAccount()).isEqualTo("77-1001");
    assertThat(claim.discount()).isEqualTo(Money.of("60.00"));
    assertThat(claim.coinsurance()).isEqualTo(Money.of("20.00"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void claimShouldGoOnOverThePage() {
    String page =
        """
        Tri-County Mutual                     Remittance Advice
        Patient: Jane Q Sample%s   Claim #: 9900112

        Service     Proc    Billed    Discount   Allowed   Deductible   Copay    Paid     Patient Owes
        %s
        """;
    String first =
        "01/07/2026  99213   200.00      50.00    150.00         -       20.00    130.00     20.00";
    String second =
        """
        01/08/2026  80053    60.00      10.00     50.00       30.00       -       20.00     30.00
        Claim Total         260.00      60.00    200.00       30.00     20.00    150.00     50.00
        """;

    Reading reading =
        Reading.of(
            Sheet.page(1, 2, page.formatted("", first)),
            Sheet.page(2, 2, page.formatted(" (continued)", second)));

    assertThat(reading.claims()).hasSize(1);
    Claim claim = reading.claims().getFirst();
    assertThat(claim.lines())
        .extracting(ServiceLine::serviceFrom)
        .containsExactly(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 1, 8));
    assertThat(claim.paid()).isEqualTo(Money.of("150.00"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void servicesShouldBeToldByLabelsInARow() {
    Reading reading =
        Reading.of(
            """
            Redwood Community Health Plan
            Explanation of Benefits for Amy Sample                          This is not a bill

            Claim               26-RC-00771                      Your member ID      RCH 0091 8812 01

              01/07/2026   99213   Office visit
                  Charged $200.00   Discount $50.00   Copay $20.00   Paid $130.00   You owe $20.00
              01/08/2026   80053   Lab panel
                  Charged $60.00    Discount $10.00   Copay $0.00    Paid $50.00    You owe $0.00
            """);

    Claim claim = reading.claims().getFirst();
    assertThat(claim.patient().name()).isEqualTo("Amy Sample");
    assertThat(claim.lines()).hasSize(2);
    ServiceLine line = claim.lines().getFirst();
    assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 7));
    assertThat(line.description()).isEqualTo("Office visit");
    assertThat(line.discount()).isEqualTo(Money.of("50.00"));
    assertThat(line.paid()).isEqualTo(Money.of("130.00"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void columnsShouldBeToldByWhatStandsInThem() {
    Reading reading =
        Reading.of(
            """
            ATLANTIC UNION HEALTH FUND                REMITTANCE SUMMARY

            MEMBER       PATIENT           PT ACCT     CLAIM         INCURRED    CODE    CHARGES    NOT ALLOWED   ALLOWED   CO-INS   NET PAID
            AU99123      SAMPLE JANE       771001      26A-00091     01-07-26    99213    200.00       88.00       112.00    22.40      89.60
                                                                     01-07-26    80053     60.00       46.00        14.00     0.00      14.00
                                           *CLAIM TOTAL*                                  260.00      134.00       126.00    22.40     103.60
                                           *CHECK TOTAL*                                  260.00      134.00       126.00    22.40     103.60
            """);

    Claim claim = reading.claims().getFirst();
    assertThat(claim.patient().memberId()).isEqualTo("AU99123");
    assertThat(claim.patient().name()).isEqualTo("SAMPLE JANE");
    assertThat(claim.lines())
        .extracting(ServiceLine::serviceFrom)
        .containsOnly(LocalDate.of(2026, 1, 7));
    assertThat(reading.header().payment().amount()).isEqualTo(Money.of("103.60"));
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void namesShouldBelongToTheirSections() {
    Reading reading =
        Reading.of(
            """
            NATIONAL WORKERS HEALTH FUND                               PROVIDER PAYMENT NOTICE

            PAYMENT INFORMATION                        PROVIDER INFORMATION
            Check number    0099120                    Name      Westfall Family Clinic
            Check amount    $130.00                    NPI       1234567893

            CLAIM INFORMATION                          PATIENT INFORMATION
            Claim number    26-NW-00771                Name         Amy Sample
            Status          Paid                       ID           NW00918812

            Date        Proc    Billed    Contract   Allowed   Copay   Paid     Owed by patient
            01/07/2026  99213   200.00    50.00      150.00    20.00   130.00   20.00
            """);

    assertThat(reading.header().payee().name()).isEqualTo("Westfall Family Clinic");
    assertThat(reading.claims().getFirst().patient().name()).isEqualTo("Amy Sample");
    assertThat(reading.claims().getFirst().patient().memberId()).isEqualTo("NW00918812");
    assertThat(reading.findings()).isEmpty();
  }
}
