package io.remitstream.benchmarks.paper.layout.plain;

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

/** Explanations of benefits, to members and to providers. */
final class PlainExplanations {

  private static final String EOB = "eob";

  private PlainExplanations() {}

  static List<Layout> all() {
    return List.of(
        familyGlance(), planWorksheet(), compensationBill(), trustCheck(), costSteps(), millPlan());
  }

  private static Layout familyGlance() {
    return Split.PLAIN.layout(
        "family-glance",
        EOB,
        "Prairie Shield Health Plan",
        new IdForms("PSJ#########", "#####-###-####", "##-#####@", "5########"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(FamilyGlance.REMARKS.codes()),
        Style.of(MoneyForm.DOLLARS, "MMM d, yyyy"),
        Sheet.LETTER,
        FamilyGlance::draw);
  }

  private static Layout planWorksheet() {
    return Split.PLAIN.layout(
        "plan-worksheet",
        EOB,
        "Copperline Benefit Services",
        new IdForms("CBS-####-###", "26#-######-#", "@@######", "D#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED)
            .unadjusted()
            .by(Trade.SUPPLIES)
            .explained(PlanWorksheet.REFS.codes())
            .ranging()
            .most(3, 6),
        Style.of(MoneyForm.PLAIN, "M/d/yy"),
        Sheet.LANDSCAPE,
        PlanWorksheet::draw);
  }

  private static Layout compensationBill() {
    return Split.PLAIN.layout(
        "compensation-bill",
        EOB,
        "Kestrel Ridge Indemnity Pool",
        new IdForms("#########", "KR##-#####", "####-@", "W######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY, Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only()
            .unadjusted()
            .by(Trade.REHABILITATION)
            .explained(CompensationBill.NOTES.codes())
            .most(4, 6),
        Style.of(new MoneyForm("$", true, "(%s)", null), "MM/dd/yyyy"),
        Sheet.LETTER,
        CompensationBill::draw);
  }

  private static Layout trustCheck() {
    return Split.PLAIN.layout(
        "trust-check",
        EOB,
        "Lakes Region Pipe Trades Health Trust",
        new IdForms("LRPT######", "H##-#####", "#######", "4####7"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED)
            .unadjusted()
            .explained(TrustCheck.LETTERS.codes())
            .most(5, 5),
        Style.of(new MoneyForm("", true, "-%s", "0.00"), "MM/dd/yyyy").lastFirst(),
        Sheet.LETTER,
        TrustCheck::draw);
  }

  private static Layout costSteps() {
    return Split.PLAIN.layout(
        "cost-steps",
        EOB,
        "Juniper & Vale Health",
        new IdForms("JV########", "JVC########", "######-##", "P########"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(CostSteps.HINTS.codes())
            .most(3, 4),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        CostSteps::draw);
  }

  private static Layout millPlan() {
    return Split.PLAIN.layout(
        "mill-plan",
        EOB,
        "Fairmont Paper Mills Employee Benefit Plan",
        new IdForms("E-######", "###-####-#", "@#####", "30####"),
        Recipe.member()
            .without(Amount.COPAY)
            .only(Status.DENIED)
            .secondary()
            .explained(MillPlan.FOOTNOTES.codes())
            .most(3, 6),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yy"),
        Sheet.LETTER,
        MillPlan::draw);
  }
}
