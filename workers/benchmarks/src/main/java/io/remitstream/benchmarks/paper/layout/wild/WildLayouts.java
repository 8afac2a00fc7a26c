package io.remitstream.benchmarks.paper.layout.wild;

import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.draw.Sheet;
import io.remitstream.benchmarks.paper.draw.Style;
import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.IdForms;
import io.remitstream.benchmarks.paper.remit.Recipe;
import io.remitstream.benchmarks.paper.remit.Status;
import io.remitstream.benchmarks.paper.remit.Trade;
import java.util.List;

/** Layouts after what large payers print, by another hand than the extraction's. */
public final class WildLayouts {

  private static final String EOB = "eob";
  private static final String ADVICE = "remittance_advice";

  private WildLayouts() {}

  public static List<Layout> all() {
    return List.of(
        negotiatedAmount(),
        coveredBalance(),
        businessLines(),
        sequesterMembers(),
        paidOrDenied(),
        summaryVoucher(),
        exCodes(),
        medicalGroup(),
        billAudit(),
        federalEmployees(),
        drugStages(),
        encounterOffice());
  }

  private static Layout negotiatedAmount() {
    return Split.WILD.layout(
        "negotiated-amount",
        ADVICE,
        "Amaranth Life Insurance Company",
        new IdForms("W#########", "E@@@@@@##", "@@##-####", "82#############"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .explained(NegotiatedAmount.codes())
            .ranging()
            .most(5, 5),
        Style.of(MoneyForm.PLAIN, "MM/dd/yy"),
        Sheet.LANDSCAPE,
        NegotiatedAmount::draw);
  }

  private static Layout coveredBalance() {
    return Split.WILD.layout(
        "covered-balance",
        ADVICE,
        "Cygnet Health and Life Insurance Company",
        new IdForms("U########", "75########", "####@", "2600######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(CoveredBalance.codes())
            .most(5, 5),
        Style.of(MoneyForm.PLAIN, "MM/dd/yy"),
        Sheet.LETTER,
        CoveredBalance::draw);
  }

  private static Layout businessLines() {
    return Split.WILD.layout(
        "business-lines",
        ADVICE,
        "Hymnal Blue Plans of the Valley",
        new IdForms("@@@###@#####", "2026###@@####", "######", "9########"),
        Recipe.provider().explained(BusinessLines.codes()).ranging().most(8, 5),
        Style.of(new MoneyForm("", true, "%s-", ".00"), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        BusinessLines::draw);
  }

  private static Layout sequesterMembers() {
    return Split.WILD.layout(
        "sequester-members",
        ADVICE,
        "Hummock",
        new IdForms("H########", "820###########", "####-##", "5########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(SequesterMembers.codes())
            .withholding(2, "253")
            .ranging()
            .most(5, 5),
        Style.of(MoneyForm.PLAIN, "MM/dd/yy"),
        Sheet.LETTER,
        SequesterMembers::draw);
  }

  private static Layout paidOrDenied() {
    return Split.WILD.layout(
        "paid-or-denied",
        ADVICE,
        "Bluebonnet Medicaid & Healthcare Partnership",
        new IdForms("5########", "1000200302026###########", "@@#####", "00#######"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE,
                Amount.NOT_COVERED,
                Amount.DEDUCTIBLE,
                Amount.COPAY,
                Amount.COINSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .explained(PaidOrDenied.codes())
            .ranging()
            .most(8, 5),
        Style.of(new MoneyForm("", true, "-%s", ".00"), "MMddyyyy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        PaidOrDenied::draw);
  }

  private static Layout summaryVoucher() {
    return Split.WILD.layout(
        "summary-voucher",
        ADVICE,
        "Uniformed Families Health East",
        new IdForms("00#########", "2026###@@####", "@##-###", "14######"),
        Recipe.provider()
            .without(Amount.NOT_COVERED)
            .only(Status.SECONDARY)
            .explained(SummaryVoucher.codes())
            .ranging()
            .most(6, 5),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LETTER,
        SummaryVoucher::draw);
  }

  private static Layout exCodes() {
    return Split.WILD.layout(
        "ex-codes",
        ADVICE,
        "Sunnyslope Community Health",
        new IdForms("1##########", "@###@XE#####", "@#####", "0200######"),
        Recipe.provider()
            .only(Status.DENIED, Status.SECONDARY, Status.REVERSAL, Status.CORRECTED)
            .explained(ExCodes.codes())
            .ranging()
            .most(6, 6),
        Style.of(new MoneyForm("", true, "(%s)", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        ExCodes::draw);
  }

  private static Layout medicalGroup() {
    return Split.WILD.layout(
        "medical-group",
        ADVICE,
        "Canyon Oaks Medical Group IPA",
        new IdForms("########@", "2026####T#####", "#####", "1#####"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED, Amount.COINSURANCE)
            .only(Status.REVERSAL, Status.CORRECTED)
            .explained(MedicalGroup.codes())
            .withholding(10, "104")
            .most(6, 5),
        Style.of(new MoneyForm("$", true, "(%s)", null), "M/d/yyyy").lastFirst(),
        Sheet.LETTER,
        MedicalGroup::draw);
  }

  private static Layout billAudit() {
    return Split.WILD.layout(
        "bill-audit",
        ADVICE,
        "Corbel Bill Review for Basalt Mutual",
        new IdForms("", "WC-####-######", "@@####", "70######"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE,
                Amount.NOT_COVERED,
                Amount.DEDUCTIBLE,
                Amount.COPAY,
                Amount.COINSURANCE)
            .only()
            .unadjusted()
            .by(Trade.REHABILITATION)
            .explained(BillAudit.codes())
            .most(2, 8),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy").lastFirst(),
        Sheet.LETTER,
        BillAudit::draw);
  }

  private static Layout federalEmployees() {
    return Split.WILD.layout(
        "federal-employees",
        EOB,
        "Government Workers Benefit Plan",
        new IdForms("R########", "26######@##", "#####", "4#######"),
        Recipe.member()
            .without(Amount.NOT_COVERED)
            .only(Status.SECONDARY)
            .explained(FederalEmployees.codes())
            .most(3, 5),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        FederalEmployees::draw);
  }

  private static Layout drugStages() {
    return Split.WILD.layout(
        "drug-stages",
        EOB,
        "Prairie Star Rx (PDP)",
        new IdForms("#@@#-@@#-@@##", "#######", "####", "########"),
        Recipe.member()
            .without(Amount.NOT_COVERED)
            .only(Status.SECONDARY)
            .by(Trade.PHARMACY)
            .most(9, 1),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        DrugStages::draw);
  }

  private static Layout encounterOffice() {
    return Split.WILD.layout(
        "encounter-office",
        ADVICE,
        "Brightquarry Dental of the Gulf",
        new IdForms("6########", "20260###########", "####", "EFT0######"),
        Recipe.provider()
            .without(Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.DENIED, Status.SECONDARY)
            .by(Trade.DENTISTRY)
            .explained(EncounterOffice.codes())
            .most(7, 4),
        Style.of(new MoneyForm("", true, "(%s)", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        EncounterOffice::draw);
  }
}
