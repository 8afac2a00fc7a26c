package io.remitstream.workers.extraction.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.remitstream.streaming.remittance.Address;
import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Contact;
import io.remitstream.streaming.remittance.Contact.Channel;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Party;
import io.remitstream.streaming.remittance.Patient;
import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.Procedure;
import io.remitstream.streaming.remittance.ProviderAdjustment;
import io.remitstream.streaming.remittance.Reference;
import io.remitstream.streaming.remittance.ServiceLine;
import io.remitstream.streaming.remittance.SupplementalAmount;
import io.remitstream.streaming.remittance.SupplementalQuantity;
import io.remitstream.streaming.remittance.x12.Marks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every element that the canonical document has a place for, from one sound document. */
class EraParserTest {

  private static final byte[] EVERYTHING = EraDocument.bytes("everything.edi");
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 10, 2);

  private final EraDocument document = EraDocument.read(EVERYTHING);

  @Test
  void documentShouldBeProcessedWithoutFindings() {
    assertThat(document.findings()).isEmpty();
    assertThat(document.status()).isEqualTo(Outcome.PROCESSED);
    assertThat(document.remittance().balanced()).isTrue();
  }

  @Test
  void partsShouldComeInTheOrderOfTheDocument() {
    List<EraPart> parts = EraDocument.parts(EVERYTHING, EVERYTHING.length);

    assertThat(parts)
        .extracting(part -> (Object) part.getClass().getSimpleName())
        .containsExactly(
            "RemittanceOpened", "ClaimRead", "ClaimRead", "RemittanceClosed", "DocumentEnded");
    assertThat(parts.get(3))
        .isEqualTo(
            new EraPart.RemittanceClosed(
                0,
                document.remittance().providerAdjustments(),
                true,
                2,
                2,
                Money.of("300"),
                Money.of("200"),
                asRead("PLB*1858215886*20261231*WO:ICN-9*15.00*L6*-5.00")));
    assertThat(parts.getLast()).isEqualTo(new EraPart.DocumentEnded(Outcome.PROCESSED, 1, 2, 2, 0));
  }

  private static String asRead(String segment) {
    return segment.replace('*', Marks.ELEMENT).replace(':', Marks.COMPONENT) + Marks.SEGMENT;
  }

  @Test
  void headerShouldTellThePayment() {
    assertThat(document.remittance().payment())
        .isEqualTo(
            new Payment(
                Money.of("190"),
                LocalDate.of(2026, 10, 30),
                "EFT7001",
                "1999999999",
                "SUPP1",
                "ACH",
                "CCP",
                "I",
                "C",
                LocalDate.of(2026, 10, 29),
                "USD"));
    assertThat(document.remittance().references())
        .containsExactly(
            new Reference("EV", "RECEIVER1", null), new Reference("F2", "VERSION7", null));
  }

  @Test
  void headerShouldTellPayerAndPayee() {
    assertThat(document.remittance().payer())
        .isEqualTo(
            new Payer(
                "MADE UP HEALTH PLAN",
                "88888",
                new Address("1 NOWHERE WAY", "FLOOR 2", "ALBANY", "NY", "12207", "US"),
                List.of(new Reference("2U", "PAYER2U", null), new Reference("EO", "SUB9", null)),
                List.of(
                    new Contact(
                        "CX",
                        "CLAIMS DESK",
                        List.of(
                            new Channel("TE", "5185550100"),
                            new Channel("EX", "12"),
                            new Channel("EM", "desk@payer.example"))),
                    new Contact("BL", "EDI DESK", List.of(new Channel("TE", "5185550101"))),
                    new Contact("IC", null, List.of(new Channel("UR", "payer.example"))))));
    assertThat(document.remittance().payee())
        .isEqualTo(
            new Payee(
                "MADE UP CLINIC",
                "1858215886",
                "999999999",
                null,
                new Address("2 NOWHERE WAY", null, "TROY", "NY", "12180", null),
                List.of(new Reference("TJ", "999999999", null))));
  }

  @Test
  void claimShouldTellItsNumbersCodesAndDates() {
    Claim claim = document.claim(0);

    assertThat(claim.claimId()).isNull();
    assertThat(claim.patientAccount()).isEqualTo("ACCT-1");
    assertThat(claim.claimNumber()).isEqualTo("ICN-1");
    assertThat(claim.status()).isEqualTo("1");
    assertThat(claim.filingIndicator()).isEqualTo("12");
    assertThat(claim.facilityType()).isEqualTo("11");
    assertThat(claim.frequency()).isEqualTo("1");
    assertThat(claim.patientStatus()).isNull();
    assertThat(claim.drg()).isEqualTo("470");
    assertThat(claim.drgWeight()).isEqualTo("1.25");
    assertThat(claim.dischargeFraction()).isEqualTo("0.5");
    assertThat(claim.serviceFrom()).isEqualTo(FIRST);
    assertThat(claim.serviceTo()).isEqualTo(SECOND);
    assertThat(claim.coverageExpires()).isEqualTo("2026-12-31");
    assertThat(claim.received()).isEqualTo("2026-10-10");
  }

  @Test
  void claimShouldTellItsAmounts() {
    Claim claim = document.claim(0);

    assertThat(claim)
        .extracting(Claim::charge, Claim::paid, Claim::patientResponsibility, Claim::allowed)
        .containsExactly(Money.of("200"), Money.of("100"), Money.of("30"), Money.of("190"));
    assertThat(claim.adjustments())
        .containsExactly(new Adjustment("CO", "45", Money.of("10"), null));
    assertThat(claim.amounts())
        .containsExactly(
            new SupplementalAmount("AU", Money.of("190")),
            new SupplementalAmount("F5", Money.of("5")));
    assertThat(claim.quantities())
        .containsExactly(new SupplementalQuantity("CA", new BigDecimal("2")));
  }

  @Test
  void claimShouldTellEveryParty() {
    Claim claim = document.claim(0);

    assertThat(claim.patient())
        .isEqualTo(new Patient("DOE", "JANE", "Q", "JR", "MEM-1", "MI", null));
    assertThat(claim.insured())
        .isEqualTo(new Party(null, "DOE", "JOHN", null, null, "MI", "MEM-2"));
    assertThat(claim.corrected())
        .isEqualTo(new Party(null, "DOE", "JANET", null, null, "C", "MEM-3"));
    assertThat(claim.rendering())
        .isEqualTo(new Party("MADE UP GROUP", null, null, null, null, "XX", "1858215886"));
    assertThat(claim.crossover())
        .isEqualTo(new Party("CROSSOVER PLAN", null, null, null, null, "PI", "77777"));
    assertThat(claim.correctedPayer())
        .isEqualTo(new Party("CORRECT PLAN", null, null, null, null, "PI", "66666"));
    assertThat(claim.otherSubscriber())
        .isEqualTo(new Party(null, "ROE", "RICHARD", null, null, "MI", "MEM-4"));
    assertThat(claim.references())
        .containsExactly(
            new Reference("EA", "MEDREC-1", null), new Reference("1L", "GROUP-1", null));
    assertThat(claim.contacts())
        .containsExactly(new Contact("CX", "CLAIM HELP", List.of(new Channel("TE", "5185550102"))));
  }

  @Test
  void claimShouldTellItsAdjudication() {
    var outpatient = document.claim(0).outpatient();
    var inpatient = document.claim(1).inpatient();

    assertThat(document.claim(0).remarks()).containsExactly("MA01", "MA18");
    assertThat(outpatient).isNotNull();
    assertThat(outpatient.reimbursementRate()).isEqualTo("0.8");
    assertThat(outpatient.hcpcsPayable()).isEqualTo(Money.of("120"));
    assertThat(outpatient.esrdPaid()).isEqualTo(Money.of("5"));
    assertThat(outpatient.nonpayableProfessional()).isEqualTo(Money.of("6"));
    assertThat(document.claim(1).remarks()).containsExactly("MA02", "MA07", "MA08", "MA09", "MA10");
    assertThat(inpatient).isNotNull();
    assertThat(inpatient.coveredDays()).isEqualTo("3");
    assertThat(inpatient.costReportDays()).isEqualTo("15");
    assertThat(inpatient.lifetimePsychiatricDays()).isEqualTo("2");
    assertThat(
            List.of(
                inpatient.ppsOperatingOutlier(),
                inpatient.drg(),
                inpatient.disproportionateShare(),
                inpatient.mspPassThrough(),
                inpatient.ppsCapital(),
                inpatient.ppsCapitalFederalDrg(),
                inpatient.ppsCapitalHospitalDrg(),
                inpatient.ppsCapitalDisproportionateDrg(),
                inpatient.oldCapital(),
                inpatient.ppsCapitalIndirectTeaching(),
                inpatient.ppsOperatingHospitalDrg(),
                inpatient.ppsOperatingFederalDrg(),
                inpatient.ppsCapitalOutlier(),
                inpatient.indirectTeaching(),
                inpatient.nonpayableProfessional(),
                inpatient.ppsCapitalException()))
        .extracting(Money::toString)
        .containsExactly(
            "1.00", "4.00", "6.00", "7.00", "8.00", "9.00", "10.00", "11.00", "12.00", "13.00",
            "14.00", "16.00", "17.00", "18.00", "19.00", "24.00");
  }

  @Test
  void claimShouldEndWhereItBeginsWhenOnlyOneDateIsStated() {
    assertThat(document.claim(1))
        .extracting(Claim::serviceFrom, Claim::serviceTo)
        .containsExactly(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 10, 3));
  }

  @Test
  void claimShouldHoldNothingWhereTheSourceSaysNothing() {
    Claim claim = document.claim(1);

    assertThat(claim.patient()).isEqualTo(new Patient("POE", "EDNA", null, null, null, null, null));
    assertThat(claim.patientResponsibility()).isNull();
    assertThat(claim.allowed()).isNull();
    assertThat(claim.insured()).isNull();
    assertThat(claim.lines()).isEmpty();
    assertThat(claim.adjustments()).isEmpty();
  }

  @Test
  void lineShouldTellEverything() {
    assertThat(document.claim(0).lines().getFirst())
        .isEqualTo(
            new ServiceLine(
                null,
                "99213",
                "HC",
                List.of("25", "59"),
                "OFFICE VISIT",
                "0450",
                BigDecimal.ONE,
                new Procedure("99214", "HC", List.of(), "AS SENT"),
                BigDecimal.TWO,
                Money.of("120"),
                Money.of("70"),
                Money.of("90"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                FIRST,
                SECOND,
                "LINE-1",
                List.of(new Reference("LU", "11", null)),
                List.of(
                    new SupplementalAmount("B6", Money.of("90")),
                    new SupplementalAmount("KH", Money.of("1"))),
                List.of(new SupplementalQuantity("ZK", new BigDecimal("3"))),
                List.of(
                    new Adjustment("CO", "45", Money.of("20"), BigDecimal.ONE),
                    new Adjustment("CO", "197", Money.of("10"), null),
                    new Adjustment("PR", "2", Money.of("20"), null)),
                List.of("N130", "N381")));
  }

  @Test
  void lineShouldBeOfASingleDayWhenTheDateIsOne() {
    assertThat(document.claim(0).lines().get(1))
        .extracting(
            ServiceLine::procedure,
            ServiceLine::procedureQualifier,
            ServiceLine::units,
            ServiceLine::serviceFrom,
            ServiceLine::serviceTo)
        .containsExactly("0450", "NU", null, FIRST, FIRST);
  }

  @Test
  void providerAdjustmentsShouldTellEachReason() {
    assertThat(document.remittance().providerAdjustments())
        .extracting(
            ProviderAdjustment::providerId,
            ProviderAdjustment::fiscalPeriodEnd,
            ProviderAdjustment::reason,
            ProviderAdjustment::reference,
            ProviderAdjustment::amount)
        .containsExactly(
            tuple("1858215886", LocalDate.of(2026, 12, 31), "WO", "ICN-9", Money.of("15")),
            tuple("1858215886", LocalDate.of(2026, 12, 31), "L6", null, Money.of("-5")));
  }
}
