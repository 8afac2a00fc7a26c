package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;

/** A fund's abroad: thousands set off by a blank, months in words, accents, rates of exchange. */
final class AbroadCare {

  private static final String[] TITLES = {
    "Fees\nincurred", "Above\ntariff", "Eligible\nfees", "Annual\nexcess", "Moderating\nfee"
  };

  private final Ink ink;
  private final Form form;
  private final int rate;
  private final Grid grid;

  private AbroadCare(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.rate = whim.chance().between(8600, 9400);
    this.grid =
        Grid.of(
            13,
            Column.text("\nDate of care", 44, LineForm::from),
            Column.text("\nNature of care", 106, LineForm::description),
            Column.text("\nAct", 210, LineForm::procedure),
            spaced(TITLES[0], 292, Amount.CHARGE),
            spaced(TITLES[1], 342, Amount.DISCOUNT),
            spaced(TITLES[2], 392, Amount.ALLOWED),
            spaced(TITLES[3], 438, Amount.DEDUCTIBLE),
            spaced(TITLES[4], 486, Amount.COINSURANCE),
            spaced(
                whim.word("Remaining\nto pay", "At your\ncharge"),
                530,
                Amount.PATIENT_RESPONSIBILITY),
            spaced(whim.word("Re-\nimbursed", "Fund's\nshare"), 574, Amount.PAID));
  }

  private static Column spaced(String title, double right, Amount amount) {
    return Respelled.money(title, right, amount, Respelled::spaced);
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    String days = whim.word("d MMM yyyy", "dd MMMM yyyy", "d-MMM-yyyy");
    new AbroadCare(ink, Whim.spelled(plain, MoneyForm.PLAIN, days), whim).draw();
  }

  private void draw() {
    ink.stamp(
        (on, page) ->
            on.at(758)
                .font(Face.SANS, 7)
                .plain()
                .left(44, "Siège : 14 rue des Vergers, Lausanne   Tél. +41 21 555 01 40")
                .right(574, page.page(), " / ", page.of()));
    ink.page();
    ink.font(Face.SERIF, 15).left(44, form.payer()).down(16).font(Face.SANS, 9);
    ink.left(44, "Relevé de prestations / Statement of benefits").down(30);
    ClaimForm first = form.claims().getFirst();
    double top = ink.y();
    Respelled.pair(ink, 44, 150, "Affilié / Member", first.patient());
    Respelled.pair(ink, 44, 150, "N° d'affilié / No.", first.member());
    Respelled.pair(ink, 44, 150, "Prestataire / Provider", form.payee());
    ink.at(top);
    Respelled.pair(ink, 350, 460, "Date du relevé", form.paidOn());
    Respelled.pair(ink, 350, 460, "Règlement / Payment", form.method(AbroadCare::method));
    Respelled.pair(ink, 350, 460, "Référence", form.trace());
    ink.down(4).left(350, "All amounts in US dollars.");
    ink.at(top + 66);
    form.claims().forEach(this::claim);
    end();
  }

  private void claim(ClaimForm claim) {
    ink.room(100);
    ink.size(8.5).bold().left(44, "Dossier ", claim.number()).plain();
    ink.left(230, "Provider's reference ", claim.account());
    ink.right(574, "Rate of the day: 1 USD = 0.", rate, " CHF").down(14);
    ink.size(7).bold();
    grid.heads(ink);
    ink.plain().line(44, ink.y() - 10, 574, ink.y() - 10, 0.4).down(2);
    for (LineForm line : claim.lines()) {
      ink.room(26);
      grid.line(ink, line);
    }
    ink.line(240, ink.y() - 10, 574, ink.y() - 10, 0.4).bold().left(106, "Total du dossier");
    grid.total(ink, claim);
    ink.plain().down(14);
  }

  private void end() {
    ink.room(80);
    ink.size(9)
        .bold()
        .left(330, "Total reimbursed USD")
        .right(574, Respelled.spaced(form.amount()));
    ink.plain().size(7.5).down(13);
    ink.left(330, "that is, CHF").right(574, francs()).down(24);
    ink.left(
        44, "The moderating fee is the member's part of eligible fees after the annual excess.");
    ink.down(10)
        .left(44, "Réclamations : 60 jours dès réception. Claims by post within two years.");
  }

  private String francs() {
    return MoneyForm.PLAIN.spell(form.remit().payment().cents() * rate / 10_000).replace(',', ' ');
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "Chèque / Check";
      case EFT -> "Virement / Transfer";
      case NONE -> "Néant / None";
    };
  }
}
