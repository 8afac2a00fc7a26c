package io.remitstream.benchmarks.paper.layout.common;

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
import java.util.Locale;

/** Layouts such as common payers print. */
public final class CommonLayouts {

  private static final String EOB = "eob";
  private static final String ADVICE = "remittance_advice";

  private CommonLayouts() {}

  public static List<Layout> all() {
    return List.of(
        commercialBlocks(),
        mspRemit(),
        stateSections(),
        dentalWraps(),
        visionGroups(),
        injuryReview(),
        checkBelow(),
        memberSidebar(),
        autoMedical(),
        claimRegister(),
        wideRuled(),
        pagoProveedor());
  }

  private static Layout commercialBlocks() {
    return Split.COMMON.layout(
        "commercial-blocks",
        EOB,
        "Summit Ridge Life and Health Insurance",
        new IdForms("W#########", "E@@#######", "####-####", "82####-########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .explained(CommercialBlocks.CODES)
            .most(6, 6),
        Style.of(new MoneyForm("", true, "-%s", ""), "MM/dd/yy"),
        Sheet.LANDSCAPE,
        CommercialBlocks::draw);
  }

  private static Layout mspRemit() {
    return Split.COMMON.layout(
        "msp-remit",
        ADVICE,
        "Coastal Plains Medicare Services",
        new IdForms("#@@#@@#@@##", "18###########", "@#####", "88#######"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.NOT_COVERED)
            .only(Status.REVERSAL)
            .secondary()
            .withholding(2, "253")
            .ranging()
            .most(6, 4),
        Style.of(new MoneyForm("", false, "-%s", null), "MMddyy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        MspRemit::draw);
  }

  private static Layout stateSections() {
    return Split.COMMON.layout(
        "state-sections",
        ADVICE,
        "Tamarack State Medical Assistance",
        new IdForms("00########", "7#############", "@@####", "9########"),
        Recipe.provider()
            .without(Amount.NOT_COVERED, Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.DENIED, Status.SECONDARY, Status.REVERSAL)
            .explained(StateSections.CODES)
            .ranging()
            .most(7, 5),
        Style.of(new MoneyForm("$", true, "(%s)", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        StateSections::draw);
  }

  private static Layout dentalWraps() {
    return Split.COMMON.layout(
        "dental-wraps",
        EOB,
        "Sequoia Dental Benefit Plan",
        new IdForms("SQ#########", "26###########", "####", "50######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED, Amount.COPAY)
            .only(Status.REVERSAL)
            .by(Trade.DENTISTRY)
            .unadjusted()
            .most(4, 5),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yy"),
        Sheet.LETTER,
        DentalWraps::draw);
  }

  private static Layout visionGroups() {
    return Split.COMMON.layout(
        "vision-groups",
        ADVICE,
        "Meadowlark Vision Group",
        new IdForms("#########", "8######", "@-####", "VP#######"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE, Amount.NOT_COVERED, Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.REVERSAL)
            .by(Trade.OPTICS)
            .most(7, 4),
        Style.of(new MoneyForm("$", true, "(%s)", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LETTER,
        VisionGroups::draw);
  }

  private static Layout injuryReview() {
    return Split.COMMON.layout(
        "injury-review",
        EOB,
        "Ironwood Casualty Mutual",
        new IdForms("########", "IC#######-WC", "#####-#", "3########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.DEDUCTIBLE, Amount.COPAY, Amount.COINSURANCE)
            .only()
            .by(Trade.REHABILITATION)
            .unadjusted()
            .explained(InjuryReview.CODES)
            .most(1, 8),
        Style.of(new MoneyForm("$", true, "-%s", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LETTER,
        InjuryReview::draw);
  }

  private static Layout checkBelow() {
    return Split.COMMON.layout(
        "check-below",
        ADVICE,
        "Brightwater Benefit Administrators",
        new IdForms("BW#######", "##-######-##", "#####@", "00####"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(CheckBelow.CODES)
            .ranging()
            .most(4, 5),
        Style.of(new MoneyForm("", true, "-%s", ".00"), "M/d/yy").lastFirst(),
        Sheet.LETTER,
        CheckBelow::draw);
  }

  private static Layout memberSidebar() {
    return Split.COMMON.layout(
        "member-sidebar",
        EOB,
        "Oakhaven Health",
        new IdForms("OH ### ### ###", "2026########", "###-####", "P#######"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .by(Trade.REHABILITATION)
            .most(3, 4),
        Style.of(MoneyForm.DOLLARS, "MMM d, yyyy"),
        Sheet.LETTER,
        MemberSidebar::draw);
  }

  private static Layout autoMedical() {
    return Split.COMMON.layout(
        "auto-medical",
        EOB,
        "Northern Lantern Casualty Company",
        new IdForms("#########", "##-####-#####", "BR#####", "D#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY, Amount.COINSURANCE)
            .only()
            .by(Trade.REHABILITATION)
            .unadjusted()
            .explained(AutoMedical.CODES)
            .most(2, 6),
        Style.of(new MoneyForm("$", true, "-%s", null), "MM-dd-yyyy"),
        Sheet.LETTER,
        AutoMedical::draw);
  }

  private static Layout claimRegister() {
    return Split.COMMON.layout(
        "claim-register",
        ADVICE,
        "Great Bend Physicians Trust",
        new IdForms("GB#######", "C##########", "#######", "71######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .most(24, 3),
        Style.of(new MoneyForm("", true, "(%s)", null), "MM/dd/yy").lastFirst(),
        Sheet.LANDSCAPE,
        ClaimRegister::draw);
  }

  private static Layout wideRuled() {
    return Split.COMMON.layout(
        "wide-ruled",
        ADVICE,
        "Ferrymen and Dockworkers Health Fund",
        new IdForms("F########", "26-########", "@####", "4#####"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.NOT_COVERED)
            .only(Status.SECONDARY, Status.REVERSAL)
            .ranging()
            .most(8, 5),
        Style.of(new MoneyForm("", true, "%s-", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        WideRuled::draw);
  }

  private static Layout pagoProveedor() {
    return Split.COMMON.layout(
        "pago-proveedor",
        ADVICE,
        "Plan Médico Isla Serena",
        new IdForms("80#########", "R##########", "##-####", "10######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED)
            .only(Status.REVERSAL)
            .explained(PagoProveedor.CODES)
            .most(5, 5),
        Style.of(new MoneyForm("$", true, "(%s)", null), "dd-MMM-yyyy")
            .lastFirst()
            .in(Locale.forLanguageTag("es-PR")),
        Sheet.LETTER,
        PagoProveedor::draw);
  }
}
