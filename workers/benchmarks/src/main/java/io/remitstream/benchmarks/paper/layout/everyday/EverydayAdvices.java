package io.remitstream.benchmarks.paper.layout.everyday;

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

/** Remittance advices and vouchers, to providers. */
final class EverydayAdvices {

  private static final String ADVICE = "remittance_advice";

  private EverydayAdvices() {}

  static List<Layout> all() {
    return List.of(
        blueSummary(), carrierPrint(), medicaid(), visionRegister(), advantage(), hospital());
  }

  private static Layout blueSummary() {
    return Split.EVERYDAY.layout(
        "blue-summary",
        ADVICE,
        "Tidewater Blue Health Plan",
        new IdForms("XYT#########", "0#########@00X", "@#####", "0########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .explained(BlueSummary.MESSAGES.codes())
            .ranging()
            .most(5, 5),
        Style.of(new MoneyForm("", true, "%s-", null), "MM/dd/yy").capitals(),
        Sheet.LETTER,
        BlueSummary::draw);
  }

  private static Layout carrierPrint() {
    return Split.EVERYDAY.layout(
        "carrier-print",
        ADVICE,
        "Meridian Medicare Services",
        new IdForms("1@@#@@#@@##", "02#############", "########", "88#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED)
            .withholding(2, "253")
            .most(7, 4),
        Style.of(new MoneyForm("", false, "-%s", null), "MMddyy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        CarrierPrint::draw);
  }

  private static Layout medicaid() {
    return Split.EVERYDAY.layout(
        "medicaid-sections",
        ADVICE,
        "State of Franklin Medical Assistance Program",
        new IdForms("###########", "22###########", "########", "7########"),
        Recipe.provider()
            .without(Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .explained(MedicaidSections.CODES.codes())
            .ranging()
            .most(9, 4),
        Style.of(new MoneyForm("", true, "%s-", null), "MMddyy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        MedicaidSections::draw);
  }

  private static Layout visionRegister() {
    return Split.EVERYDAY.layout(
        "vision-register",
        ADVICE,
        "ClearField Vision Plan",
        new IdForms("CF#######", "V########", "####", "3#####"),
        Recipe.provider()
            .without(Amount.DEDUCTIBLE, Amount.COINSURANCE, Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .by(Trade.OPTICS)
            .explained(VisionRegister.MESSAGES.codes())
            .most(8, 4),
        Style.of(new MoneyForm("", true, "(%s)", null), "MM-dd-yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        VisionRegister::draw);
  }

  private static Layout advantage() {
    return Split.EVERYDAY.layout(
        "advantage-advice",
        ADVICE,
        "Sunmeadow Medicare Advantage",
        new IdForms("H########", "SM##########", "######-#", "2########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .most(6, 4),
        Style.of(new MoneyForm("$", true, "-%s", null), "MM/dd/yyyy"),
        Sheet.LANDSCAPE,
        AdvantageAdvice::draw);
  }

  private static Layout hospital() {
    return Split.EVERYDAY.layout(
        "hospital-advice",
        ADVICE,
        "Heartland Community Health Plan",
        new IdForms("HC########", "##########-#", "V########", "E#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED, Status.REVERSAL)
            .by(Trade.HOSPITAL)
            .explained(HospitalAdvice.CODES.codes())
            .ranging()
            .most(5, 9),
        Style.of(MoneyForm.PLAIN, "MM/dd/yyyy").capitals(),
        Sheet.LANDSCAPE,
        HospitalAdvice::draw);
  }
}
