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

/** Remittance advices, to who is paid. */
final class PlainAdvices {

  private static final String ADVICE = "remittance_advice";

  private PlainAdvices() {}

  static List<Layout> all() {
    return List.of(
        facilityStack(),
        toothVoucher(),
        opticalRows(),
        assistanceRun(),
        facilityReasons(),
        physicianGroup());
  }

  private static Layout facilityStack() {
    return Split.PLAIN.layout(
        "facility-stack",
        ADVICE,
        "Granary States Medicare Services",
        new IdForms("#@@#@@#@@##", "2####00######", "@@#######", "EFT######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED, Status.REVERSAL)
            .by(Trade.HOSPITAL)
            .ranging()
            .most(10, 5),
        Style.of(new MoneyForm("", false, "%s-", null), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        FacilityStack::draw);
  }

  private static Layout toothVoucher() {
    return Split.PLAIN.layout(
        "tooth-voucher",
        ADVICE,
        "Cornerstone Dental Network of the Plains",
        new IdForms("CDN#######", "D#########", "#####", "7#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED, Status.REVERSAL)
            .by(Trade.DENTISTRY)
            .explained(ToothVoucher.MESSAGES.codes())
            .most(7, 4),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        ToothVoucher::draw);
  }

  private static Layout opticalRows() {
    return Split.PLAIN.layout(
        "optical-rows",
        ADVICE,
        "Clearpoint Vision Benefits",
        new IdForms("CV#######", "V26#######", "######", "A########"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE, Amount.DEDUCTIBLE, Amount.COINSURANCE, Amount.NOT_COVERED)
            .only()
            .by(Trade.OPTICS)
            .most(7, 4),
        Style.of(new MoneyForm("$", true, "(%s)", null), "MM/dd/yy"),
        Sheet.LANDSCAPE,
        OpticalRows::draw);
  }

  private static Layout assistanceRun() {
    return Split.PLAIN.layout(
        "assistance-run",
        ADVICE,
        "State of Aldermoor Medical Assistance",
        new IdForms("M########", "26##########", "@####", "S#######"),
        Recipe.provider()
            .without(Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .explained(AssistanceRun.CODES.codes())
            .most(8, 5),
        Style.of(new MoneyForm("", true, "%s-", null), "MM-dd-yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        AssistanceRun::draw);
  }

  private static Layout facilityReasons() {
    return Split.PLAIN.layout(
        "facility-reasons",
        ADVICE,
        "Summit & Shore Health Insurance Co.",
        new IdForms("SSH########", "F##########", "PCN######", "T#########"),
        Recipe.provider().by(Trade.HOSPITAL).ranging().most(4, 5),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LETTER,
        FacilityReasons::draw);
  }

  private static Layout physicianGroup() {
    return Split.PLAIN.layout(
        "physician-group",
        ADVICE,
        "Valley Crest Physicians IPA",
        new IdForms("VC#######-##", "26######@###", "######", "00#####"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.DEDUCTIBLE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .explained(PhysicianGroup.REASONS.codes())
            .ranging()
            .most(9, 5),
        Style.of(new MoneyForm("", true, "(%s)", null), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        PhysicianGroup::draw);
  }
}
