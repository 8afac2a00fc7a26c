package io.remitstream.benchmarks.paper.layout.unseen;

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

/** Layouts harder than most, held out once and given to tuning since. */
public final class UnseenLayouts {

  private static final String EOB = "eob";
  private static final String ADVICE = "remittance_advice";

  private UnseenLayouts() {}

  public static List<Layout> all() {
    return List.of(
        hmoSettlement(),
        supplierRemit(),
        medicaidRun(),
        dentalCells(),
        visionEnd(),
        clientRows(),
        compReview(),
        tpaNotice(),
        secondaryWork(),
        fillList(),
        blueVoucher(),
        memberMonths());
  }

  private static Layout hmoSettlement() {
    return Split.UNSEEN.layout(
        "hmo-settlement",
        ADVICE,
        "Redwood Coast Health Maintenance",
        new IdForms("RC########-##", "H##########", "@@#####", "R########"),
        Recipe.provider()
            .without(Amount.DEDUCTIBLE, Amount.COINSURANCE, Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .withholding(8, "104")
            .most(6, 6),
        Style.of(new MoneyForm("", true, "%s-", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        HmoSettlement::draw);
  }

  private static Layout supplierRemit() {
    return Split.UNSEEN.layout(
        "supplier-remit",
        ADVICE,
        "Keel River Supplier Services",
        new IdForms("#@@#@@#@@##", "25###########", "@####", "EFT#######"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .by(Trade.SUPPLIES)
            .withholding(2, "253")
            .ranging()
            .most(6, 4),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LETTER,
        SupplierRemit::draw);
  }

  private static Layout medicaidRun() {
    return Split.UNSEEN.layout(
        "medicaid-run",
        ADVICE,
        "Tidal State Department of Health Coverage",
        new IdForms("##########", "22###########", "PN####", "00#######"),
        Recipe.provider()
            .without(Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.DENIED, Status.SECONDARY, Status.REVERSAL)
            .ranging()
            .most(8, 6),
        Style.of(new MoneyForm("", false, "%s-", null), "MMddyy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        MedicaidRun::draw);
  }

  private static Layout dentalCells() {
    return Split.UNSEEN.layout(
        "dental-cells",
        EOB,
        "Gulfstream Dental of Aldervale",
        new IdForms("GD########", "20########", "#####-@", "D######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED, Amount.COPAY)
            .only()
            .by(Trade.DENTISTRY)
            .unadjusted()
            .most(4, 5),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        DentalCells::draw);
  }

  private static Layout visionEnd() {
    return Split.UNSEEN.layout(
        "vision-end",
        ADVICE,
        "Lanternlight Vision Care",
        new IdForms("LV#######", "######-V", "OA####", "LL######"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE, Amount.NOT_COVERED, Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.REVERSAL)
            .by(Trade.OPTICS)
            .most(5, 5),
        Style.of(new MoneyForm("$", true, "(%s)", null), "MMMM d, yyyy"),
        Sheet.LETTER,
        VisionEnd::draw);
  }

  private static Layout clientRows() {
    return Split.UNSEEN.layout(
        "client-rows",
        ADVICE,
        "Stillwater Mind Alliance",
        new IdForms("SM-######", "B#########", "####@", "M########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .by(Trade.COUNSELLING)
            .most(7, 6),
        Style.of(MoneyForm.PLAIN, "MM-dd-yyyy").lastFirst(),
        Sheet.LETTER,
        ClientRows::draw);
  }

  private static Layout compReview() {
    return Split.UNSEEN.layout(
        "comp-review",
        EOB,
        "Granite Peak Compensation Fund",
        new IdForms("########", "WC-####-######", "##-#####", "7#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.DEDUCTIBLE, Amount.COPAY, Amount.COINSURANCE)
            .only()
            .unadjusted()
            .explained(CompReview.CODES)
            .most(2, 8),
        Style.of(new MoneyForm("$", true, "-%s", null), "MMM-dd-yyyy").lastFirst(),
        Sheet.LETTER,
        CompReview::draw);
  }

  private static Layout tpaNotice() {
    return Split.UNSEEN.layout(
        "tpa-notice",
        EOB,
        "Copperfield Plan Services",
        new IdForms("CPS#######", "##-######-##", "@#####", "1#####"),
        Recipe.member().only(Status.DENIED).without(Amount.OTHER_INSURANCE).most(3, 5),
        Style.of(new MoneyForm("", true, "-%s", ""), "MMM d, yyyy"),
        Sheet.LETTER,
        TpaNotice::draw);
  }

  private static Layout secondaryWork() {
    return Split.UNSEEN.layout(
        "secondary-work",
        ADVICE,
        "Seaboard Supplement Trust",
        new IdForms("T#########", "S-########", "@@@###", "90#####"),
        Recipe.provider()
            .without(Amount.NOT_COVERED, Amount.COPAY)
            .only(Status.REVERSAL)
            .secondary()
            .unadjusted()
            .ranging()
            .most(4, 5),
        Style.of(new MoneyForm("", true, "(%s)", null), "M/d/yyyy").lastFirst(),
        Sheet.LETTER,
        SecondaryWork::draw);
  }

  private static Layout fillList() {
    return Split.UNSEEN.layout(
        "fill-list",
        ADVICE,
        "Rosewater Prescription Benefits",
        new IdForms("RX#########", "############", "#######", "PB########"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE, Amount.NOT_COVERED, Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.REVERSAL)
            .by(Trade.PHARMACY)
            .most(24, 1),
        Style.of(new MoneyForm("", true, "(%s)", null), "yyyy-MM-dd").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        FillList::draw);
  }

  private static Layout blueVoucher() {
    return Split.UNSEEN.layout(
        "blue-voucher",
        ADVICE,
        "Blue Heron Shield of Ohio Valley",
        new IdForms("XB@########", "##########@", "######", "V#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED)
            .only(Status.REVERSAL)
            .ranging(),
        Style.of(new MoneyForm("", true, "(%s)", ".00"), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        BlueVoucher::draw);
  }

  private static Layout memberMonths() {
    return Split.UNSEEN.layout(
        "member-months",
        EOB,
        "Larkfield Preferred Health",
        new IdForms("LF ### ######", "A##########", "##-###", "78#######"),
        Recipe.member().only(Status.DENIED).without(Amount.OTHER_INSURANCE).most(4, 4),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yy"),
        Sheet.LETTER,
        MemberMonths::draw);
  }
}
