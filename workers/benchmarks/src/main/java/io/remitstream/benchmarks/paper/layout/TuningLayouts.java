package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.draw.Sheet;
import io.remitstream.benchmarks.paper.draw.Style;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.IdForms;
import io.remitstream.benchmarks.paper.remit.Recipe;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.Locale;

/** The layouts that the extraction may be tuned on. */
public final class TuningLayouts {

  private TuningLayouts() {}

  public static List<Layout> all() {
    return List.of(
        groupCodes(),
        memberBoxes(),
        wideTable(),
        dottedBlocks(),
        printedEra(),
        patientGroups(),
        twoRows(),
        spanish());
  }

  private static Layout groupCodes() {
    return new Layout(
        "group-codes",
        Split.TUNING,
        "remittance_advice",
        "Granite Peak Health Insurance",
        new IdForms("GPH#########", "##########-##", "A-######", "#########"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL),
        Style.of(MoneyForm.PLAIN, "MM/dd/yyyy").lastFirst(),
        Sheet.LETTER,
        GroupCodes::draw);
  }

  private static Layout memberBoxes() {
    return new Layout(
        "member-boxes",
        Split.TUNING,
        "eob",
        "Meadowlark Community Health Plan",
        new IdForms("MCP ### ### ###", "E##-####-####", "######@", "EOP########"),
        Recipe.member().only().without(Amount.NOT_COVERED, Amount.OTHER_INSURANCE).most(2, 5),
        Style.of(MoneyForm.DOLLARS, "MMM d, yyyy"),
        Sheet.LETTER,
        MemberBoxes::draw);
  }

  private static Layout wideTable() {
    return new Layout(
        "wide-table",
        Split.TUNING,
        "remittance_advice",
        "Blue Heron Assurance Society",
        new IdForms("@@#########", "############", "##-######", "T########"),
        Recipe.provider().ranging(),
        Style.of(new MoneyForm("", true, "(%s)", null), "MM-dd-yyyy").lastFirst(),
        Sheet.LANDSCAPE,
        WideTable::draw);
  }

  private static Layout dottedBlocks() {
    return new Layout(
        "dotted-blocks",
        Split.TUNING,
        "eob",
        "Old Mill Trust Benefit Fund",
        new IdForms("###-##-####@", "OM########", "######", "CK######"),
        Recipe.member().only(Status.DENIED).without(Amount.OTHER_INSURANCE).most(2, 3),
        Style.of(MoneyForm.DOLLARS, "MMMM d, yyyy"),
        Sheet.LETTER,
        DottedBlocks::draw);
  }

  private static Layout printedEra() {
    return new Layout(
        "printed-era",
        Split.TUNING,
        "remittance_advice",
        "Tri-River Clearing for Osprey Health",
        new IdForms("OSP#######@", "20##########", "PCN#####", "88########"),
        Recipe.provider().without(Amount.OTHER_INSURANCE).ranging().most(6, 5),
        Style.of(new MoneyForm("", false, "-%s", null), "yyyy-MM-dd").lastFirst().capitals(),
        Sheet.LETTER,
        PrintedEra::draw);
  }

  private static Layout patientGroups() {
    return new Layout(
        "patient-groups",
        Split.TUNING,
        "remittance_advice",
        "Ironwood Administrators Inc.",
        new IdForms("W########", "####-@@-####", "P#######", "00######"),
        Recipe.provider()
            .without(Amount.COPAY, Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL),
        Style.of(new MoneyForm("", true, "%s-", null), "MM/dd/yy").lastFirst(),
        Sheet.LETTER,
        PatientGroups::draw);
  }

  private static Layout twoRows() {
    return new Layout(
        "two-rows",
        Split.TUNING,
        "remittance_advice",
        "Sandhill Mutual of Omaha County",
        new IdForms("SH-####-####", "C#########", "###-####", "E#######"),
        Recipe.provider()
            .without(Amount.NOT_COVERED, Amount.OTHER_INSURANCE)
            .only(Status.REVERSAL)
            .unadjusted(),
        Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
        Sheet.LETTER,
        TwoRows::draw);
  }

  private static Layout spanish() {
    return new Layout(
        "spanish",
        Split.TUNING,
        "eob",
        "Plan de Salud Bahía Clara",
        new IdForms("PSB########", "R-########", "#####-##", "########"),
        Recipe.member().only(Status.DENIED).without(Amount.OTHER_INSURANCE),
        Style.of(MoneyForm.DOLLARS, "d MMM yyyy").in(Locale.forLanguageTag("es-US")),
        Sheet.LETTER,
        Spanish::draw);
  }
}
