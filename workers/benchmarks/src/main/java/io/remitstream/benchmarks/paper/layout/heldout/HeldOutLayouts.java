package io.remitstream.benchmarks.paper.layout.heldout;

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

/** Layouts by another hand than the extraction's, held out at first and given to tuning since. */
public final class HeldOutLayouts {

  private static final String EOB = "eob";
  private static final String ADVICE = "remittance_advice";

  private HeldOutLayouts() {}

  public static List<Layout> all() {
    return List.of(
        singleClaim(),
        summaryNotice(),
        serviceFamily(),
        onBehalf(),
        portalPrint(),
        letterInWords(),
        twoLanguages(),
        equationStrip(),
        settlementAbroad(),
        compInline(),
        dentalLedger(),
        asciiFrames());
  }

  private static Layout singleClaim() {
    return Split.HELD_OUT.layout(
        "single-claim",
        ADVICE,
        "Prairie Fork Medicare Contractors",
        new IdForms("#@@#@@#@@##", "226###########", "HX######", "EF#######"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.NOT_COVERED)
            .only(Status.SECONDARY)
            .by(Trade.HOSPITAL)
            .withholding(2, "253")
            .ranging()
            .most(5, 6),
        Style.of(new MoneyForm("", false, "-%s", null), "MM/dd/yyyy").lastFirst().capitals(),
        Sheet.LETTER,
        SingleClaim::draw);
  }

  private static Layout summaryNotice() {
    return Split.HELD_OUT.layout(
        "summary-notice",
        EOB,
        "Granite Harbor Medicare Administrators",
        new IdForms("#@@#-@@#-@@##", "02-#####-###-###", "####", "7########"),
        Recipe.member()
            .without(Amount.COPAY, Amount.NOT_COVERED, Amount.OTHER_INSURANCE)
            .only()
            .explained(SummaryNotice.CODES)
            .most(4, 4),
        Style.of(MoneyForm.DOLLARS, "MMMM d, yyyy"),
        Sheet.LETTER,
        SummaryNotice::draw);
  }

  private static Layout serviceFamily() {
    return Split.HELD_OUT.layout(
        "service-family",
        EOB,
        "Ensign Uniformed Services Plan",
        new IdForms("00########-##", "2026### ## #####", "####", "90######"),
        Recipe.provider()
            .without(Amount.NOT_COVERED)
            .only(Status.SECONDARY)
            .unadjusted()
            .explained(ServiceFamily.CODES)
            .most(1, 7),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        ServiceFamily::draw);
  }

  private static Layout onBehalf() {
    return Split.HELD_OUT.layout(
        "on-behalf",
        ADVICE,
        "Tallgrass Employee Benefit Trust",
        new IdForms("TG#######", "26###-#####-##", "@@#####", "QP########"),
        Recipe.provider().most(5, 5),
        Style.of(new MoneyForm("", true, "(%s)", null), "MM/dd/yyyy"),
        Sheet.LETTER,
        OnBehalf::draw);
  }

  private static Layout portalPrint() {
    return Split.HELD_OUT.layout(
        "portal-print",
        ADVICE,
        "Copper Basin Health Partners",
        new IdForms("CBH########", "#############", "PT-#####", "6#########"),
        Recipe.provider().most(5, 4),
        Style.of(MoneyForm.DOLLARS, "MMM d, yyyy"),
        Sheet.LETTER,
        PortalPrint::draw);
  }

  private static Layout letterInWords() {
    return Split.HELD_OUT.layout(
        "letter-in-words",
        EOB,
        "Scholars' Accident and Sickness Plan",
        new IdForms("S#######", "SA-##-#####", "#####@", "4#####"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only()
            .unadjusted()
            .explained("Z1")
            .most(3, 4),
        Style.of(MoneyForm.DOLLARS, "MMMM d, yyyy"),
        Sheet.LETTER,
        LetterInWords::draw);
  }

  private static Layout twoLanguages() {
    return Split.HELD_OUT.layout(
        "two-languages",
        EOB,
        "Valle Verde County Health Plan",
        new IdForms("VV########", "26##########", "###-###", "30######"),
        Recipe.member().without(Amount.NOT_COVERED, Amount.OTHER_INSURANCE).only().most(3, 5),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        TwoLanguages::draw);
  }

  private static Layout equationStrip() {
    return Split.HELD_OUT.layout(
        "equation-strip",
        EOB,
        "Clearwater Commons Health",
        new IdForms("CCH ### ####", "E##########", "##-####", "5#######"),
        Recipe.member().without(Amount.OTHER_INSURANCE).only(Status.DENIED).most(3, 4),
        Style.of(MoneyForm.DOLLARS, "MMM d, yyyy"),
        Sheet.LETTER,
        EquationStrip::draw);
  }

  private static Layout settlementAbroad() {
    return Split.HELD_OUT.layout(
        "settlement-abroad",
        ADVICE,
        "Gannet International Healthcare",
        new IdForms("GI/######/##", "CL#######", "INV-####", "BT########"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.NOT_COVERED, Amount.OTHER_INSURANCE)
            .only(Status.REVERSAL)
            .most(4, 5),
        Style.of(MoneyForm.PLAIN, "dd MMM yyyy"),
        Sheet.LETTER,
        SettlementAbroad::draw);
  }

  private static Layout compInline() {
    return Split.HELD_OUT.layout(
        "comp-inline",
        ADVICE,
        "Basalt State Compensation Fund",
        new IdForms("########", "B######", "##-####", "08######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.DEDUCTIBLE, Amount.COPAY, Amount.COINSURANCE)
            .only()
            .by(Trade.REHABILITATION)
            .explained(CompInline.CODES)
            .most(6, 6),
        Style.of(new MoneyForm("", true, "%s-", null), "MM-dd-yy").lastFirst().capitals(),
        Sheet.LETTER,
        CompInline::draw);
  }

  private static Layout dentalLedger() {
    return Split.HELD_OUT.layout(
        "dental-ledger",
        ADVICE,
        "Cedar Rapids Dental Service",
        new IdForms("CR#########", "D#########-#", "####", "2######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED, Amount.COPAY)
            .only(Status.REVERSAL)
            .by(Trade.DENTISTRY)
            .most(8, 4),
        Style.of(new MoneyForm("", true, "(%s)", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        DentalLedger::draw);
  }

  private static Layout asciiFrames() {
    return Split.HELD_OUT.layout(
        "ascii-frames",
        ADVICE,
        "Mesa Crest Health Cooperative",
        new IdForms("MC########", "###########@", "@####", "1#########"),
        Recipe.provider().without(Amount.OTHER_INSURANCE).only(Status.DENIED, Status.REVERSAL),
        Style.of(new MoneyForm("", false, "-%s", null), "MM/dd/yyyy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        AsciiFrames::draw);
  }
}
