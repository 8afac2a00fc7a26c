package io.remitstream.benchmarks.paper.layout.ordinary;

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

/** Layouts as the payers of public samples, and their like, would print them next. */
public final class OrdinaryLayouts {

  private static final String EOB = "eob";
  private static final String ADVICE = "remittance_advice";

  private OrdinaryLayouts() {}

  public static List<Layout> all() {
    return List.of(
        careStatement(),
        groupVoucher(),
        dentalMember(),
        billReview(),
        managedEop(),
        benefitOffice(),
        hospitalList(),
        communityCare(),
        sessionRemit(),
        fundBenefits());
  }

  private static Layout careStatement() {
    return Split.ORDINARY.layout(
        "care-statement",
        EOB,
        "Larkhaven Health Insurance Company",
        new IdForms("U########-##", "############", "###@@####", "00########"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED)
            .explained(CareStatement.NOTES.codes()),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yy"),
        Sheet.LETTER,
        CareStatement::draw);
  }

  private static Layout groupVoucher() {
    return Split.ORDINARY.layout(
        "group-voucher",
        ADVICE,
        "Meridian Trails Health Plans, Inc.",
        new IdForms("MTH###@#####", "20##########", "@#######", "3#########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .explained(GroupVoucher.CODES.codes())
            .ranging()
            .most(9, 6),
        Style.of(new MoneyForm("", true, "%s-", null), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        GroupVoucher::draw);
  }

  private static Layout dentalMember() {
    return Split.ORDINARY.layout(
        "dental-member",
        EOB,
        "Brightwater Dental of Ohio",
        new IdForms("###-##-####-#", "D26#######", "#####", "4#######"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED)
            .by(Trade.DENTISTRY)
            .explained(DentalMember.NOTES.codes()),
        Style.of(MoneyForm.PLAIN, "MM/dd/yyyy"),
        Sheet.LETTER,
        DentalMember::draw);
  }

  private static Layout billReview() {
    return Split.ORDINARY.layout(
        "bill-review",
        EOB,
        "Granite Harbor Casualty Company",
        new IdForms("#########", "WC-######-##", "@@####", "0#######"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE,
                Amount.COPAY,
                Amount.DEDUCTIBLE,
                Amount.COINSURANCE,
                Amount.NOT_COVERED)
            .only()
            .unadjusted()
            .by(Trade.REHABILITATION)
            .explained(BillReview.REASONS.codes())
            .most(3, 8),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        BillReview::draw);
  }

  private static Layout managedEop() {
    return Split.ORDINARY.layout(
        "managed-eop",
        ADVICE,
        "Sunridge Community Health Plan",
        new IdForms("9########", "T###@@#######", "##########", "E########"),
        Recipe.provider()
            .without(Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .explained(ManagedEop.CODES.codes())
            .ranging()
            .most(10, 6),
        Style.of(new MoneyForm("", false, "-%s", null), "MM/dd/yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        ManagedEop::draw);
  }

  private static Layout benefitOffice() {
    return Split.ORDINARY.layout(
        "benefit-office",
        EOB,
        "Penhallow Benefit Administrators",
        new IdForms("P##-####-##", "25###-#####", "######", "1######"),
        Recipe.provider().explained(BenefitOffice.CODES.codes()).ranging().most(4, 5),
        Style.of(new MoneyForm("", true, "(%s)", null), "MM/dd/yy"),
        Sheet.LETTER,
        BenefitOffice::draw);
  }

  private static Layout hospitalList() {
    return Split.ORDINARY.layout(
        "hospital-list",
        ADVICE,
        "Old Dominion Physicians Mutual",
        new IdForms("YXD#########", "#############", "@#######", "90#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED, Status.REVERSAL)
            .by(Trade.HOSPITAL)
            .ranging()
            .most(18, 5),
        Style.of(new MoneyForm("", true, "-%s", ".00"), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        HospitalList::draw);
  }

  private static Layout communityCare() {
    return Split.ORDINARY.layout(
        "community-care",
        ADVICE,
        "Heartland Veterans Care Program",
        new IdForms("10########V####", "8#########", "@####-##", "0913########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY, Amount.DEDUCTIBLE, Amount.COINSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .explained(CommunityCare.CODES.codes())
            .most(6, 6),
        Style.of(new MoneyForm("", true, "-%s", null), "yyyy-MM-dd").lastFirst().capitals(),
        Sheet.LETTER,
        CommunityCare::draw);
  }

  private static Layout sessionRemit() {
    return Split.ORDINARY.layout(
        "session-remit",
        ADVICE,
        "Quiet Harbor Behavioral Network",
        new IdForms("QH#######", "26-#######", "###@", "BR######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COINSURANCE, Amount.NOT_COVERED)
            .only()
            .by(Trade.COUNSELLING)
            .explained(SessionRemit.NOTES.codes())
            .most(5, 6),
        Style.of(MoneyForm.DOLLARS, "M/d/yyyy"),
        Sheet.LETTER,
        SessionRemit::draw);
  }

  private static Layout fundBenefits() {
    return Split.ORDINARY.layout(
        "fund-benefits",
        EOB,
        "Tri-County Ironworkers Health & Welfare Fund",
        new IdForms("318-#####", "F#######", "#######", "22####"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED)
            .explained(FundBenefits.NOTES.codes())
            .most(4, 6),
        Style.of(new MoneyForm("", true, "-%s", "-"), "MM-dd-yy"),
        Sheet.LETTER,
        FundBenefits::draw);
  }
}
