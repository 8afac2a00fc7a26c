package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
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
import java.util.function.BiConsumer;

/** The layouts that were held out at first, and the extraction was tuned on since. */
public final class FurtherLayouts {

  private FurtherLayouts() {}

  public static List<Layout> all() {
    return List.of(
        eob(
            "two-columns",
            "Lakeshore Cooperative Health",
            new IdForms("LCH-######", "T########", "######", "R-#######"),
            Recipe.member().only().without(Amount.NOT_COVERED, Amount.OTHER_INSURANCE).most(3, 3),
            Style.of(MoneyForm.DOLLARS, "MM/dd/yyyy"),
            Sheet.LETTER,
            TwoColumns::draw),
        advice(
            "ruled-boxes",
            "Foundry Workers Health Trust",
            new IdForms("FW#######", "7#########", "@@-####", "30######"),
            Recipe.provider().without(Amount.OTHER_INSURANCE).unadjusted().most(5, 5),
            Style.of(MoneyForm.PLAIN, "MM/dd/yyyy").lastFirst(),
            Sheet.LANDSCAPE,
            RuledBoxes::draw),
        advice(
            "state-program",
            "Commonwealth Medical Assistance Program",
            new IdForms("##########", "22#############", "PC####", "W########"),
            Recipe.provider()
                .without(Amount.NOT_COVERED, Amount.DEDUCTIBLE, Amount.COINSURANCE)
                .only(Status.SECONDARY, Status.REVERSAL),
            Style.of(new MoneyForm("", true, "%s CR", null), "MM/dd/yy").lastFirst().capitals(),
            Sheet.LANDSCAPE,
            StateProgram::draw),
        eob(
            "dentist",
            "Brightwater Dental Benefits",
            new IdForms("BD########", "D2#######", "#####", "9######"),
            Recipe.provider()
                .by(Trade.DENTISTRY)
                .without(Amount.OTHER_INSURANCE, Amount.NOT_COVERED)
                .only()
                .unadjusted()
                .most(5, 5),
            Style.of(MoneyForm.PLAIN, "M/d/yyyy"),
            Sheet.LETTER,
            Dentist::draw),
        advice(
            "voucher",
            "Pinnacle Ridge Casualty and Life",
            new IdForms("PR #### ####", "######-###", "##@####", "0011####"),
            Recipe.provider()
                .without(Amount.COPAY, Amount.OTHER_INSURANCE)
                .only(Status.DENIED)
                .most(6, 5),
            Style.of(new MoneyForm("", true, "-%s", ".00"), "MM/dd/yyyy"),
            Sheet.LETTER,
            Voucher::draw),
        eob(
            "statement",
            "Summit Valley Health Partners",
            new IdForms("SV### ### ##", "SVC-#######", "A####-##", "EP#######"),
            Recipe.member().only(Status.DENIED).without(Amount.OTHER_INSURANCE).most(3, 4),
            Style.of(new MoneyForm("$", true, "-%s", "-"), "MM/dd/yyyy"),
            Sheet.LETTER,
            Statement::draw),
        advice(
            "flat-list",
            "Canyon State Benefit Services",
            new IdForms("C#########", "#########", "@####", "ACH#######"),
            Recipe.provider().without(Amount.COPAY).only(Status.SECONDARY).unadjusted(),
            Style.of(new MoneyForm("", true, "(%s)", "-"), "yyyy-MM-dd").lastFirst(),
            Sheet.LANDSCAPE,
            FlatList::draw),
        advice(
            "day-month",
            "Merchants Guild Plan Administrators",
            new IdForms("MG-#####-##", "K#########", "######-#", "55#####"),
            Recipe.provider()
                .without(Amount.NOT_COVERED, Amount.OTHER_INSURANCE)
                .only(Status.REVERSAL)
                .unadjusted(),
            Style.of(new MoneyForm("", true, "(%s)", ""), "dd-MMM-yyyy"),
            Sheet.LETTER,
            DayMonth::draw));
  }

  private static Layout eob(
      String name,
      String payer,
      IdForms ids,
      Recipe recipe,
      Style style,
      Sheet sheet,
      BiConsumer<Ink, Form> drawing) {
    return new Layout(name, Split.FURTHER, "eob", payer, ids, recipe, style, sheet, drawing);
  }

  private static Layout advice(
      String name,
      String payer,
      IdForms ids,
      Recipe recipe,
      Style style,
      Sheet sheet,
      BiConsumer<Ink, Form> drawing) {
    return new Layout(
        name, Split.FURTHER, "remittance_advice", payer, ids, recipe, style, sheet, drawing);
  }
}
