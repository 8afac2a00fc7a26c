package io.remitstream.workers.extraction.paper;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PaperParserTest {

  private static final String ADVICE =
      """
      Amberline Mutual Insurance Company                    Remittance Advice

      Westfall Family Clinic                     NPI:  1234567893
      12 Orchard Road                            Check No:  00771234
      Millbrook, OH 44999                        Check Date:  03/05/2026
                                                 Check Amount:  150.00

      Patient: Jane Q Sample      Member ID: AM 123 456     Claim No: C-20260001   Acct: 77-1001   Status: Denied

      Service Date  Proc    Mods   Units    Billed   Discount   Allowed   Deduct   Copay     Paid   Pt Resp   Remark
      01/07/2026    99213   25         1    200.00      50.00    150.00        -   20.00   130.00     20.00   N130
      01/08/2026    80053              2     60.00      10.00     50.00    30.00             20.00     30.00
      Claim Totals                          260.00      60.00    200.00    30.00   20.00   150.00     50.00
      """;

  @Test
  void linesShouldBeReadByHeadings() {
    ServiceLine line = Reading.of(ADVICE).claims().getFirst().lines().getFirst();

    assertThat(line.procedure()).isEqualTo("99213");
    assertThat(line.modifiers()).containsExactly("25");
    assertThat(line.units()).isEqualByComparingTo("1");
    assertThat(line.serviceFrom()).isEqualTo(LocalDate.of(2026, 1, 7));
    assertThat(line.serviceTo()).isNull();
    assertThat(line.charge()).isEqualTo(Money.of("200.00"));
    assertThat(line.discount()).isEqualTo(Money.of("50.00"));
    assertThat(line.paid()).isEqualTo(Money.of("130.00"));
    assertThat(line.patientResponsibility()).isEqualTo(Money.of("20.00"));
    assertThat(line.remarks()).containsExactly("N130");
  }

  @Test
  void dashShouldBeZeroAndBlankNothing() {
    Claim claim = Reading.of(ADVICE).claims().getFirst();

    assertThat(claim.lines().getFirst().deductible()).isEqualTo(Money.ZERO);
    assertThat(claim.lines().getLast().copay()).isNull();
  }

  @Test
  void claimShouldHaveItsLabelsAndTotals() {
    Claim claim = Reading.of(ADVICE).claims().getFirst();

    assertThat(claim.patient().name()).isEqualTo("Jane Q Sample");
    assertThat(claim.patient().memberId()).isEqualTo("AM 123 456");
    assertThat(claim.claimNumber()).isEqualTo("C-20260001");
    assertThat(claim.patientAccount()).isEqualTo("77-1001");
    assertThat(claim.status()).isEqualTo("4");
    assertThat(claim.charge()).isEqualTo(Money.of("260.00"));
    assertThat(claim.paid()).isEqualTo(Money.of("150.00"));
  }

  @Test
  void headerShouldTellPayerPayeeAndPayment() {
    var header = Reading.of(ADVICE).header();

    assertThat(header.payer().name()).isEqualTo("Amberline Mutual Insurance Company");
    assertThat(header.payee().name()).isEqualTo("Westfall Family Clinic");
    assertThat(header.payee().npi()).isEqualTo("1234567893");
    assertThat(header.payment().amount()).isEqualTo(Money.of("150.00"));
    assertThat(header.payment().date()).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(header.payment().traceNumber()).isEqualTo("00771234");
    assertThat(header.payment().method()).isNull();
  }

  @Test
  void consistentDocumentShouldHaveNoFindings() {
    Reading reading = Reading.of(ADVICE);

    assertThat(reading.type()).isEqualTo(DocumentType.REMITTANCE_ADVICE);
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.closed().balanced()).isTrue();
  }

  @Test
  void wrongDigitShouldRaiseAFindingAndLowerConfidence() {
    Reading reading =
        Reading.of(ADVICE.replace("200.00      50.00    150.00", "200.00      50.00    158.00"));

    assertThat(reading.findings()).isNotEmpty();
    assertThat(
            requireNonNull(reading.fields().get("/remittances/0/claims/0/lines/0/allowed"))
                .confidence())
        .isLessThan(0.8);
  }

  @Test
  void everyLeafShouldTellItsText() {
    var fields = Reading.of(ADVICE).fields();

    var charge = requireNonNull(fields.get("/remittances/0/claims/0/lines/0/charge"));
    assertThat(charge.text()).isEqualTo("200.00");
    assertThat(charge.page()).isEqualTo(1);
    assertThat(charge.confidence()).isGreaterThan(0.9);
    assertThat(charge.box()).isNotNull();
    assertThat(requireNonNull(fields.get("/remittances/0/claims/0/patient/memberId")).text())
        .isEqualTo("AM 123 456");
    assertThat(fields).containsKey("/remittances/0/payment/amount");
  }

  @Test
  void columnOfAnUnknownNameShouldBeNamedByArithmetic() {
    Claim claim = Reading.of(ADVICE.replace("Discount", "Kleptogl")).claims().getFirst();

    assertThat(claim.lines().getFirst().discount()).isEqualTo(Money.of("50.00"));
    assertThat(claim.discount()).isEqualTo(Money.of("60.00"));
  }

  @Test
  void dashBelowUnitsShouldBeNoNumber() {
    Claim claim =
        Reading.of(ADVICE.replace("25         1    200.00", "25         -    200.00"))
            .claims()
            .getFirst();

    assertThat(claim.lines().getFirst().units()).isNull();
  }

  @Test
  void headingsOverSeveralRowsShouldBePutTogether() {
    String drawn =
        """
        Amberline Health Plan             Explanation of Benefits
                                          This is not a bill
        Patient: Jane Q Sample     Member ID: AM123456     Claim Number: 55-1002

        Service                   Provider    Plan       Not       Deduct-   Co-         You
        Date         Code         Charges     Savings    Covered   ible      Insurance   Owe
        Jan 7, 2026  99213        $200.00     $50.00     $0.00     $20.00    $13.00      $33.00
        Total                     $200.00     $50.00     $0.00     $20.00    $13.00      $33.00
        """;

    Reading reading = Reading.of(drawn);

    assertThat(reading.type()).isEqualTo(DocumentType.EOB);
    ServiceLine line = reading.claims().getFirst().lines().getFirst();
    assertThat(line.deductible()).isEqualTo(Money.of("20.00"));
    assertThat(line.coinsurance()).isEqualTo(Money.of("13.00"));
    assertThat(line.notCovered()).isEqualTo(Money.ZERO);
    assertThat(line.patientResponsibility()).isEqualTo(Money.of("33.00"));
  }

  @Test
  void adjustmentsShouldBeReadFromTheirCodes() {
    String drawn =
        """
        Amberline Health Plan             Remittance Advice
        Patient: Jane Q Sample     Member ID: AM123456     Claim Number: 55-1002

        Serv Date    Proc      Billed    Allowed     Grp/RC-Amt             Prov Pd
        01/07/2026   99213     200.00     150.00     CO-45     50.00         130.00
                                                     PR-2      20.00
        Claim Totals           200.00     150.00                             130.00
        """;

    ServiceLine line = Reading.of(drawn).claims().getFirst().lines().getFirst();

    assertThat(line.adjustments())
        .extracting(one -> one.group() + one.reason() + " " + one.amount())
        .containsExactly("CO45 50.00", "PR2 20.00");
  }

  @Test
  void valuesAboveTheirLabelsShouldBeRead() {
    String drawn =
        """
        Amberline Health Plan             Explanation of Benefits

        Jane Q Sample        AM123456           55-1002
        Patient              Member ID          Claim number

        Office visit         99213              01/07/2026
        Service              Code               Date

        $200.00              $50.00             $150.00           $130.00         $20.00
        Amount billed        Plan discount      Allowed amount    Plan paid       What you owe
        """;

    Claim claim = Reading.of(drawn).claims().getFirst();

    assertThat(claim.patient().name()).isEqualTo("Jane Q Sample");
    assertThat(claim.claimNumber()).isEqualTo("55-1002");
    assertThat(claim.lines()).hasSize(1);
    assertThat(claim.lines().getFirst().procedure()).isEqualTo("99213");
    assertThat(claim.lines().getFirst().paid()).isEqualTo(Money.of("130.00"));
  }

  @Test
  void pagesOfABatchShouldBecomeRemittances() {
    String other = ADVICE.replace("00771234", "00771235").replace("C-20260001", "C-20260002");

    Reading reading = Reading.of(Sheet.page(1, 2, ADVICE), Sheet.page(2, 2, other));

    assertThat(reading.remittances()).isEqualTo(2);
    assertThat(reading.claims())
        .extracting(Claim::claimNumber)
        .containsExactly("C-20260001", "C-20260002");
  }

  @Test
  void claimShouldGoOnWhereTheHeaderIsRepeated() {
    String rest =
        ADVICE
            .replace(
                "01/07/2026    99213   25         1    200.00",
                "01/09/2026    99214   25         1    200.00")
            .lines()
            .filter(line -> !line.startsWith("Claim Totals"))
            .reduce("", (text, line) -> text + line + "\n");

    Reading reading = Reading.of(Sheet.page(1, 2, rest), Sheet.page(2, 2, rest));

    assertThat(reading.remittances()).isEqualTo(1);
    assertThat(reading.claims()).hasSize(1);
    assertThat(reading.claims().getFirst().lines()).hasSize(4);
  }

  @Test
  void providerAdjustmentShouldReduceThePayment() {
    Reading reading =
        Reading.of(
            ADVICE.replace("Check Amount:  150.00", "Check Amount:  140.00")
                + "\nOverpayment recovery      Ref: 5500123              10.00\n");

    assertThat(reading.closed().providerAdjustments())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.reason()).isEqualTo("WO");
              assertThat(one.amount()).isEqualTo(Money.of("10.00"));
            });
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void invoiceShouldBeNoRemittance() {
    String drawn =
        """
        INVOICE
        Brackenfold Medical Supply                        Invoice no. INV-502627

        Item       Description            Quantity    Unit price     Amount
        WD-8487    Nitrile exam gloves          24         11.35     272.40
                                                     Subtotal        272.40
                                                     Total amount due    $272.40
        """;

    Reading reading = Reading.of(drawn);

    assertThat(reading.type()).isEqualTo(DocumentType.OTHER);
    assertThat(reading.claims()).isEmpty();
  }
}
