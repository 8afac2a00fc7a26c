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

/** Explanations of benefits, to members and to providers. */
final class EverydayExplanations {

  private static final String EOB = "eob";

  private EverydayExplanations() {}

  static List<Layout> all() {
    return List.of(
        nationalPayment(), employerCheck(), dentalOffice(), injuryBill(), fund(), memberSummary());
  }

  private static Layout nationalPayment() {
    return Split.EVERYDAY.layout(
        "national-payment",
        EOB,
        "Continental Crest Health Insurance Company",
        new IdForms("W#########", "E########-##", "@@######", "8########"),
        Recipe.provider()
            .only(Status.DENIED, Status.SECONDARY)
            .explained(NationalPayment.REMARKS.codes())
            .ranging()
            .most(6, 5),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LANDSCAPE,
        NationalPayment::draw);
  }

  private static Layout employerCheck() {
    return Split.EVERYDAY.layout(
        "employer-check",
        EOB,
        "Granite Ridge Benefit Administrators",
        new IdForms("GR#######", "20#####-##", "######", "00#####"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .unadjusted()
            .explained(EmployerCheck.NOTES.codes())
            .most(3, 5),
        Style.of(MoneyForm.PLAIN, "MM/dd/yyyy"),
        Sheet.LETTER,
        EmployerCheck::draw);
  }

  private static Layout dentalOffice() {
    return Split.EVERYDAY.layout(
        "dental-office",
        EOB,
        "Cedar Summit Dental Plan",
        new IdForms("#########", "####-######", "#####", "9######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED)
            .by(Trade.DENTISTRY)
            .explained(DentalOffice.POLICIES.codes())
            .most(6, 4),
        Style.of(MoneyForm.DOLLARS, "M/d/yyyy"),
        Sheet.LETTER,
        DentalOffice::draw);
  }

  private static Layout injuryBill() {
    return Split.EVERYDAY.layout(
        "injury-bill",
        EOB,
        "Ironwood Mutual Casualty Company",
        new IdForms("#########", "WC-##-######", "@####", "70#####"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY, Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.DENIED)
            .unadjusted()
            .by(Trade.REHABILITATION)
            .explained(InjuryBill.CODES.codes())
            .most(3, 7),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        InjuryBill::draw);
  }

  private static Layout fund() {
    return Split.EVERYDAY.layout(
        "welfare-fund",
        EOB,
        "Cascade Bricklayers Health and Welfare Fund",
        new IdForms("CBW-######", "M#######", "###-####", "1#####"),
        Recipe.member().without(Amount.COPAY).explained(WelfareFund.NOTES.codes()).most(3, 5),
        Style.of(MoneyForm.PLAIN, "MM/dd/yy"),
        Sheet.LETTER,
        WelfareFund::draw);
  }

  private static Layout memberSummary() {
    return Split.EVERYDAY.layout(
        "member-summary",
        EOB,
        "Lighthouse Point Health",
        new IdForms("LPH######-##", "C##########", "######@", "4#######"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(MemberSummary.NOTES.codes()),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        MemberSummary::draw);
  }
}
