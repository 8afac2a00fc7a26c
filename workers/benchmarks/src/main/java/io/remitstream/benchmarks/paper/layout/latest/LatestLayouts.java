package io.remitstream.benchmarks.paper.layout.latest;

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

/** Layouts by another hand than the extraction's; nothing is tuned on them. */
public final class LatestLayouts {

  private static final String EOB = "eob";
  private static final String ADVICE = "remittance_advice";

  private LatestLayouts() {}

  public static List<Layout> all() {
    return List.of(
        unifiedAdvice(),
        columnLetters(),
        supplementBenefits(),
        spendingAccount(),
        approvesDenies(),
        veteransFamily(),
        advantageMonth(),
        managedCare(),
        claimSummary(),
        stackedDays(),
        therapyNetwork(),
        dentalWindow());
  }

  private static Layout unifiedAdvice() {
    return Split.LATEST.layout(
        "unified-advice",
        ADVICE,
        "Concordia National Insurance Company",
        new IdForms("9########", "FB########", "ACC####", "1TR########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED)
            .only(Status.REVERSAL, Status.CORRECTED)
            .ranging()
            .most(7, 5),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        UnifiedAdvice::draw);
  }

  private static Layout columnLetters() {
    return Split.LATEST.layout(
        "column-letters",
        EOB,
        "Lantern Hill Health Insurance",
        new IdForms("W####-#####", "E@@@#####-00", "####", "0#########"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(ColumnLetters.CODES)
            .most(3, 4),
        Style.of(MoneyForm.DOLLARS, "M/d/yyyy"),
        Sheet.LETTER,
        ColumnLetters::draw);
  }

  private static Layout supplementBenefits() {
    return Split.LATEST.layout(
        "supplement-benefits",
        EOB,
        "Heritage Oak Life Insurance",
        new IdForms("########-1", "MS-#######", "####", "6#######"),
        Recipe.member()
            .without(Amount.COPAY, Amount.COINSURANCE, Amount.NOT_COVERED)
            .only()
            .secondary()
            .most(4, 5),
        Style.of(MoneyForm.DOLLARS, "MM-dd-yyyy"),
        Sheet.LETTER,
        SupplementBenefits::draw);
  }

  private static Layout spendingAccount() {
    return Split.LATEST.layout(
        "spending-account",
        EOB,
        "Kestrel Health and Life Company",
        new IdForms("U######## 01", "71##########", "####", "3######"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED)
            .only()
            .unadjusted()
            .most(2, 6),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yy"),
        Sheet.LETTER,
        SpendingAccount::draw);
  }

  private static Layout approvesDenies() {
    return Split.LATEST.layout(
        "approves-denies",
        ADVICE,
        "Sierra Vista Medical Assistance Program",
        new IdForms("########@", "6############", "@@####", "31######"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE,
                Amount.NOT_COVERED,
                Amount.DEDUCTIBLE,
                Amount.COPAY,
                Amount.COINSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .explained(ApprovesDenies.CODES)
            .ranging()
            .most(8, 4),
        Style.of(new MoneyForm("", true, "%s-", null), "MMddyy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        ApprovesDenies::draw);
  }

  private static Layout veteransFamily() {
    return Split.LATEST.layout(
        "veterans-family",
        EOB,
        "Veterans' Family Care Program",
        new IdForms("###-##-####", "19#########", "VF-####", "4030########"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.NOT_COVERED)
            .only(Status.SECONDARY)
            .unadjusted()
            .explained(VeteransFamily.CODES)
            .most(3, 5),
        Style.of(MoneyForm.PLAIN, "dd-MMM-yyyy"),
        Sheet.LETTER,
        VeteransFamily::draw);
  }

  private static Layout advantageMonth() {
    return Split.LATEST.layout(
        "advantage-month",
        EOB,
        "Evergreen Senior Advantage",
        new IdForms("H#### ######", "26###@#####", "####", "2######"),
        Recipe.member().without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED).only().most(3, 4),
        Style.of(MoneyForm.DOLLARS, "MMMM d, yyyy"),
        Sheet.LETTER,
        AdvantageMonth::draw);
  }

  private static Layout managedCare() {
    return Split.LATEST.layout(
        "managed-care",
        ADVICE,
        "Blue Heron Community Plan",
        new IdForms("###########", "@###@@@#####", "#####@#", "000#######"),
        Recipe.provider().explained(ManagedCare.CODES).most(6, 6),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yyyy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        ManagedCare::draw);
  }

  private static Layout claimSummary() {
    return Split.LATEST.layout(
        "claim-summary",
        ADVICE,
        "Blue Ribbon Plan of Aldervale",
        new IdForms("@@@#########", "0#####@#####0X", "##-#####", "00#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .explained(ClaimSummary.CODES)
            .most(6, 5),
        Style.of(new MoneyForm("", true, "%sCR", null), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LETTER,
        ClaimSummary::draw);
  }

  private static Layout stackedDays() {
    return Split.LATEST.layout(
        "stacked-days",
        ADVICE,
        "Juniper Grove Health Plans",
        new IdForms("H########00", "2026####-#####", "@#####", "8#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .ranging()
            .most(7, 6),
        Style.of(new MoneyForm("$", true, "(%s)", null), "MM/dd/yyyy"),
        Sheet.LETTER,
        StackedDays::draw);
  }

  private static Layout therapyNetwork() {
    return Split.LATEST.layout(
        "therapy-network",
        ADVICE,
        "Pinnacle Rehab Networks",
        new IdForms("PR#######", "T########-#", "#####", "5######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED)
            .only(Status.REVERSAL, Status.CORRECTED)
            .by(Trade.REHABILITATION)
            .explained("RP", "VL", "FS")
            .withholding(4, "104")
            .most(6, 6),
        Style.of(new MoneyForm("", true, "(%s)", "-"), "MMM d, yyyy"),
        Sheet.LANDSCAPE,
        TherapyNetwork::draw);
  }

  private static Layout dentalWindow() {
    return Split.LATEST.layout(
        "dental-window",
        ADVICE,
        "Delmar Dental of the Lakes",
        new IdForms("#########01", "26######-D", "C-####", "1#######"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.NOT_COVERED)
            .only(Status.SECONDARY)
            .by(Trade.DENTISTRY)
            .most(5, 4),
        Style.of(new MoneyForm("", true, "-%s", null), "M/d/yy").lastFirst(),
        Sheet.LETTER,
        DentalWindow::draw);
  }
}
