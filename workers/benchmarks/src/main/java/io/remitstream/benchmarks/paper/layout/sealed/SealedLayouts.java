package io.remitstream.benchmarks.paper.layout.sealed;

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

/** Layouts that only figures are taken of: the engine is never tuned on them. */
public final class SealedLayouts {

  private static final String EOB = "eob";
  private static final String ADVICE = "remittance_advice";

  private SealedLayouts() {}

  public static List<Layout> all() {
    return List.of(
        memberSummary(),
        networkAdvice(),
        dentistStatement(),
        reimbursementOrder(),
        stateWarrant(),
        adminCheck(),
        portalEra(),
        advantageRemit(),
        visionReport(),
        studentPlan());
  }

  private static Layout memberSummary() {
    return Split.SEALED.layout(
        "member-summary",
        EOB,
        "Cinderhill Health Cooperative",
        new IdForms("CHC ### ## ####", "26@#########", "######", "60######"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(MemberSummary.NOTES.codes()),
        Style.of(MoneyForm.DOLLARS, "MMM d, yyyy"),
        Sheet.LETTER,
        MemberSummary::draw);
  }

  private static Layout networkAdvice() {
    return Split.SEALED.layout(
        "network-advice",
        ADVICE,
        "Palisade National Insurance Company",
        new IdForms("9########00", "26########-01", "@@@####", "1T#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .ranging()
            .most(7, 5),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yy").lastFirst(),
        Sheet.LANDSCAPE,
        NetworkAdvice::draw);
  }

  private static Layout dentistStatement() {
    return Split.SEALED.layout(
        "dentist-statement",
        EOB,
        "Evergreen Dental Service Corporation",
        new IdForms("ED########", "2026##########", "####-#", "D######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED)
            .by(Trade.DENTISTRY)
            .explained(DentistStatement.POLICIES.codes())
            .most(5, 5),
        Style.of(MoneyForm.PLAIN, "MM/dd/yy").capitals(),
        Sheet.LETTER,
        DentistStatement::draw);
  }

  private static Layout reimbursementOrder() {
    return Split.SEALED.layout(
        "reimbursement-order",
        ADVICE,
        "Cascadia State Injury Fund",
        new IdForms("#########", "@@#####", "######", "W#######"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE,
                Amount.COPAY,
                Amount.DEDUCTIBLE,
                Amount.COINSURANCE,
                Amount.NOT_COVERED)
            .only()
            .by(Trade.REHABILITATION)
            .explained(ReimbursementOrder.CODES.codes())
            .ranging()
            .most(4, 7),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy").lastFirst(),
        Sheet.LETTER,
        ReimbursementOrder::draw);
  }

  private static Layout stateWarrant() {
    return Split.SEALED.layout(
        "state-warrant",
        ADVICE,
        "Commonwealth Department of Medical Assistance",
        new IdForms("############", "#############", "@######", "E########"),
        Recipe.provider()
            .without(Amount.DEDUCTIBLE, Amount.COINSURANCE, Amount.NOT_COVERED)
            .explained(StateWarrant.CODES.codes())
            .ranging()
            .most(9, 5),
        Style.of(new MoneyForm("", true, "%s-", null), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        StateWarrant::draw);
  }

  private static Layout adminCheck() {
    return Split.SEALED.layout(
        "admin-check",
        ADVICE,
        "Northfork Benefit Services LLC",
        new IdForms("NF#######", "C##-#######", "@###-##", "00#####"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(AdminCheck.NOTES.codes())
            .most(4, 4),
        Style.of(new MoneyForm("", true, "-%s", null), "M/d/yy"),
        Sheet.LETTER,
        AdminCheck::draw);
  }

  private static Layout portalEra() {
    return Split.SEALED.layout(
        "portal-era",
        ADVICE,
        "Blue Mesa Health Partners",
        new IdForms("BMW@########", "E##########", "##@####-#", "8260######"),
        Recipe.provider().most(5, 5),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        PortalEra::draw);
  }

  private static Layout advantageRemit() {
    return Split.SEALED.layout(
        "advantage-remit",
        ADVICE,
        "Goldenrod Senior Health, Inc.",
        new IdForms("H#########", "8201########", "@#####", "200#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .withholding(2, "253")
            .ranging()
            .most(7, 6),
        Style.of(new MoneyForm("", true, "-%s", null), "MM/dd/yy").lastFirst().capitals(),
        Sheet.LANDSCAPE,
        AdvantageRemit::draw);
  }

  private static Layout visionReport() {
    return Split.SEALED.layout(
        "vision-report",
        ADVICE,
        "Clearlake Vision Plan",
        new IdForms("CV######", "#########", "####", "EP#######"),
        Recipe.provider()
            .without(
                Amount.OTHER_INSURANCE, Amount.DEDUCTIBLE, Amount.COINSURANCE, Amount.NOT_COVERED)
            .only()
            .by(Trade.OPTICS)
            .explained(VisionReport.CODES.codes())
            .most(9, 4),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yy").lastFirst(),
        Sheet.LANDSCAPE,
        VisionReport::draw);
  }

  private static Layout studentPlan() {
    return Split.SEALED.layout(
        "student-plan",
        EOB,
        "Campus Shield Student Insurance",
        new IdForms("N########", "CS-#######", "####", "7####"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(StudentPlan.REMARKS.codes())
            .most(3, 5),
        Style.of(MoneyForm.DOLLARS, "MMMM d, yyyy"),
        Sheet.LETTER,
        StudentPlan::draw);
  }
}
