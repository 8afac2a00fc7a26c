package io.remitstream.benchmarks.paper.layout.kin;

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

/**
 * Layouts by a hand that knows no extraction. Each spells labels, days and amounts otherwise from
 * paper to paper ({@link Whim}); what {@link Style} says of them here is not seen.
 */
public final class KinLayouts {

  private static final String EOB = "eob";
  private static final String ADVICE = "remittance_advice";
  private static final Style NATURAL = Style.of(MoneyForm.PLAIN, "MM/dd/yyyy");

  private KinLayouts() {}

  public static List<Layout> all() {
    return List.of(
        carriedForward(),
        shareBeside(),
        claimCards(),
        twoTiers(),
        takeBacks(),
        otherCarrier(),
        byPractitioner(),
        centsApart(),
        overviewFirst(),
        wrappedCare(),
        backwardsCopy(),
        abroadCare());
  }

  private static Layout carriedForward() {
    return Split.KIN.layout(
        "carried-forward",
        ADVICE,
        "Sablecroft Mutual Benefit Society",
        new IdForms("SB ### ## ####", "@-#######-##", "##-####", "PR00######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .explained(CarriedForward.CODES.codes())
            .ranging()
            .most(10, 9),
        NATURAL.lastFirst(),
        Sheet.LANDSCAPE,
        CarriedForward::draw);
  }

  private static Layout shareBeside() {
    return Split.KIN.layout(
        "share-beside",
        EOB,
        "Fennimore Valley Health Plan",
        new IdForms("FV#########", "26-######-#", "####", "8#######"),
        Recipe.member().without(Amount.OTHER_INSURANCE).only(Status.DENIED).most(4, 6),
        NATURAL,
        Sheet.LETTER,
        ShareBeside::draw);
  }

  private static Layout claimCards() {
    return Split.KIN.layout(
        "claim-cards",
        ADVICE,
        "Thornquist Benefit Administrators",
        new IdForms("TB-####-####-#", "T@########", "#####-@", "DR#######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .explained(ClaimCards.CODES.codes())
            .unadjusted()
            .most(4, 5),
        NATURAL,
        Sheet.LETTER,
        ClaimCards::draw);
  }

  private static Layout twoTiers() {
    return Split.KIN.layout(
        "two-tiers",
        ADVICE,
        "Ashgrove County Health Authority",
        new IdForms("########0##", "A##########", "@@#####", "20#######"),
        Recipe.provider().explained(TwoTiers.CODES.codes()).ranging().most(8, 6),
        NATURAL.lastFirst(),
        Sheet.LETTER,
        TwoTiers::draw);
  }

  private static Layout takeBacks() {
    return Split.KIN.layout(
        "take-backs",
        ADVICE,
        "Bellmeade Physicians' Network",
        new IdForms("BP#######-##", "######-#####", "P######", "0012######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL, Status.CORRECTED)
            .withholding(5, "104")
            .most(6, 5),
        NATURAL,
        Sheet.LANDSCAPE,
        TakeBacks::draw);
  }

  private static Layout otherCarrier() {
    return Split.KIN.layout(
        "other-carrier",
        EOB,
        "Copperline Secondary Benefits Trust",
        new IdForms("C######@", "S##-######", "#######", "77#####"),
        Recipe.provider()
            .without(Amount.NOT_COVERED)
            .only()
            .secondary()
            .unadjusted()
            .explained(OtherCarrier.CODES.codes())
            .most(5, 5),
        NATURAL,
        Sheet.LETTER,
        OtherCarrier::draw);
  }

  private static Layout byPractitioner() {
    return Split.KIN.layout(
        "by-practitioner",
        ADVICE,
        "Keystream Panel Services",
        new IdForms("KP ### ## ##", "20## #### ####", "@-####", "BR-###-######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only()
            .explained(ByPractitioner.CODES.codes())
            .ranging()
            .most(12, 4),
        NATURAL.lastFirst(),
        Sheet.LANDSCAPE,
        ByPractitioner::draw);
  }

  private static Layout centsApart() {
    return Split.KIN.layout(
        "cents-apart",
        EOB,
        "Hollowell Casualty & Health",
        new IdForms("###-@@-####", "H####-#####", "####/##", "@######"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY)
            .only(Status.DENIED)
            .unadjusted()
            .most(4, 6),
        NATURAL.lastFirst().capitals(),
        Sheet.LETTER,
        CentsApart::draw);
  }

  private static Layout overviewFirst() {
    return Split.KIN.layout(
        "overview-first",
        EOB,
        "Willowmere Health Cooperative",
        new IdForms("W-######-##", "WH##########", "####", "5########"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(OverviewFirst.CODES.codes())
            .most(6, 5),
        NATURAL,
        Sheet.LETTER,
        OverviewFirst::draw);
  }

  private static Layout wrappedCare() {
    return Split.KIN.layout(
        "wrapped-care",
        ADVICE,
        "Marlowe & Finch Administrators",
        new IdForms("DW#######", "MF-##-#######", "@@-###", "4########"),
        Recipe.provider()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED, Status.REVERSAL)
            .by(Trade.REHABILITATION)
            .explained(WrappedCare.CODES.codes())
            .ranging()
            .most(5, 6),
        NATURAL,
        Sheet.LANDSCAPE,
        WrappedCare::draw);
  }

  private static Layout backwardsCopy() {
    return Split.KIN.layout(
        "backwards-copy",
        EOB,
        "Harrier Point Health",
        new IdForms("HPH ### ### ###", "############", "####", "9######"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE)
            .only(Status.DENIED)
            .explained(BackwardsCopy.CODES.codes())
            .most(4, 5),
        NATURAL,
        Sheet.LETTER,
        BackwardsCopy::draw);
  }

  private static Layout abroadCare() {
    return Split.KIN.layout(
        "abroad-care",
        EOB,
        "Prévoyance Hespérides Santé",
        new IdForms("756.####.####.##", "### ### ###", "@####", "CH## #### ####"),
        Recipe.member()
            .without(Amount.OTHER_INSURANCE, Amount.COPAY, Amount.NOT_COVERED)
            .only()
            .most(3, 6),
        NATURAL,
        Sheet.LETTER,
        AbroadCare::draw);
  }
}
