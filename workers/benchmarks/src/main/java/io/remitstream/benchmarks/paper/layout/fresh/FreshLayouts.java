package io.remitstream.benchmarks.paper.layout.fresh;

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

/** The layouts that were held out after the further ones, and given to tuning since. */
public final class FreshLayouts {

  private static final String EOB = "eob";
  private static final String ADVICE = "remittance_advice";

  private FreshLayouts() {}

  public static List<Layout> all() {
    return List.of(
        medicareRemit(),
        hospitalRemit(),
        serviceCards(),
        stackedHeads(),
        lineLedger(),
        summaryFirst(),
        youOwe(),
        footnotes(),
        sessions(),
        visionPlan());
  }

  private static Layout medicareRemit() {
    return Split.FRESH.layout(
        "medicare-remit",
        ADVICE,
        "Meridian Federal Services Part B",
        new IdForms("#@@#-@@#-@@##", "02###########", "@@@######", "88#######"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .ranging()
            .most(6, 5),
        Style.of(new MoneyForm("", false, "-%s", null), "MM/dd/yyyy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        MedicareRemit::draw);
  }

  private static Layout hospitalRemit() {
    return Split.FRESH.layout(
        "hospital-remit",
        ADVICE,
        "Cascade Valley Health Plan",
        new IdForms("CVH######-##", "2025#######", "H######", "EFT######"),
        Recipe.provider()
            .without(Amount.COPAY)
            .only(Status.DENIED, Status.SECONDARY)
            .ranging()
            .by(Trade.HOSPITAL)
            .most(4, 7),
        Style.of(new MoneyForm("", true, "%s-", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LETTER,
        HospitalRemit::draw);
  }

  private static Layout serviceCards() {
    return Split.FRESH.layout(
        "service-cards",
        EOB,
        "Bramble Health",
        new IdForms("BR ######## ##", "CLM-##-######", "####-####", "BH########"),
        Recipe.member().only().without(Amount.OTHER_INSURANCE).most(2, 4),
        Style.of(MoneyForm.DOLLARS, "MMM d, yyyy"),
        Sheet.LETTER,
        ServiceCards::draw);
  }

  private static Layout stackedHeads() {
    return Split.FRESH.layout(
        "stacked-heads",
        ADVICE,
        "Great Plains Indemnity Company",
        new IdForms("###@#####", "E##########", "#####@", "######-A"),
        Recipe.provider().ranging().most(8, 7),
        Style.of(new MoneyForm("", true, "(%s)", "0"), "MM/dd/yy").lastFirst(),
        Sheet.LANDSCAPE,
        StackedHeads::draw);
  }

  private static Layout lineLedger() {
    return Split.FRESH.layout(
        "line-ledger",
        ADVICE,
        "Harborstone Health Plans",
        new IdForms("HS#########", "C###########", "##-####-@", "00######"),
        Recipe.provider()
            .without(Amount.NOT_COVERED, Amount.COPAY, Amount.COINSURANCE, Amount.OTHER_INSURANCE)
            .only(Status.REVERSAL),
        Style.of(new MoneyForm("", false, "-%s", null), "yyyyMMdd").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        LineLedger::draw);
  }

  private static Layout summaryFirst() {
    return Split.FRESH.layout(
        "summary-first",
        ADVICE,
        "Piedmont Mutual Benefit Association",
        new IdForms("PMB#######", "###########", "@-#####", "4########"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .most(7, 5),
        Style.of(new MoneyForm("", true, "%s-", ".00"), "MM-dd-yy"),
        Sheet.LETTER,
        SummaryFirst::draw);
  }

  private static Layout youOwe() {
    return Split.FRESH.layout(
        "you-owe",
        EOB,
        "Evergreen Shield of the Northwest",
        new IdForms("W### ### ###", "E@@#######", "######-##", "P########"),
        Recipe.member().only(Status.DENIED).without(Amount.OTHER_INSURANCE).most(3, 5),
        Style.of(new MoneyForm("$", true, "-%s", "-"), "M/d/yy"),
        Sheet.LETTER,
        YouOwe::draw);
  }

  private static Layout footnotes() {
    return Split.FRESH.layout(
        "footnotes",
        ADVICE,
        "Keystone Benefit Administrators",
        new IdForms("XXX-XX-####", "########-##", "#######", "0####"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .unadjusted()
            .ranging()
            .explained(Footnotes.CODES)
            .most(4, 6),
        Style.of(new MoneyForm("", true, "-%s", ""), "MM/dd/yy"),
        Sheet.LETTER,
        Footnotes::draw);
  }

  private static Layout sessions() {
    return Split.FRESH.layout(
        "sessions",
        ADVICE,
        "Tidewater Behavioral Network",
        new IdForms("TBN-######", "BH##-######", "C####", "T#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED)
            .only(Status.DENIED, Status.REVERSAL)
            .by(Trade.COUNSELLING)
            .most(6, 6),
        Style.of(new MoneyForm("", true, "(%s)", null), "dd MMM yyyy"),
        Sheet.LETTER,
        Sessions::draw);
  }

  private static Layout visionPlan() {
    return Split.FRESH.layout(
        "vision-plan",
        ADVICE,
        "Clearwater Vision Service",
        new IdForms("V########", "VC#######", "#####", "70######"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE, Amount.NOT_COVERED, Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.REVERSAL)
            .unadjusted()
            .by(Trade.OPTICS),
        Style.of(new MoneyForm("", true, "%sCR", "0.00"), "MMM dd yyyy").lastFirst().capitals(),
        Sheet.LETTER,
        VisionPlan::draw);
  }
}
