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
import java.util.ArrayList;
import java.util.List;

/** A flat table by practitioner: the patient in the first row only, numbers with blanks in them. */
final class ByPractitioner {

  static final Legend CODES =
      Legend.of(
          "PQ", "Paid at the rate of the practitioner's panel.",
          "PX", "Visits of this kind are limited to 20 a year.",
          "PZ", "The practitioner was not on the panel on this day.");
  private static final List<String> PRACTITIONERS =
      List.of(
          "Ilse Norquay, MD     Pract. NPI 1945807307",
          "T. Adeyemi-Booth, DO     Pract. NPI 1215736814",
          "Ruth Castellan, NP     Pract. NPI 1930364264",
          "Konrad Weyland, MD     Pract. NPI 1383236407");
  private static final Amount[] SUMMED = {Amount.CHARGE, Amount.DISCOUNT, Amount.PAID};
  private static final double[] SUMS = {462, 500, 738};

  private final Ink ink;
  private final Form form;
  private final Whim whim;
  private final Grid grid;

  private ByPractitioner(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.whim = whim;
    this.grid =
        Grid.of(
            11,
            Column.text("Dates of service", 286, line -> Respelled.days(line, " to ")),
            Column.text("Code", 378, line -> Respelled.code(line, "-")),
            Column.money("Fee", 462, Amount.CHARGE),
            Column.money(whim.word("Adjmt", "Red'n"), 500, Amount.DISCOUNT),
            Column.money(whim.word("Panel fee", "Accepted"), 542, Amount.ALLOWED),
            Column.money(whim.word("Refused", "Excl."), 582, Amount.NOT_COVERED),
            Column.money("Ded.", 620, Amount.DEDUCTIBLE),
            Column.money(whim.word("Co-ins.", "Pt %"), 658, Amount.COINSURANCE),
            Column.money(whim.word("Pt total", "Pt bal."), 698, Amount.PATIENT_RESPONSIBILITY),
            Column.money(whim.word("Remitted", "Pd"), 738, Amount.PAID),
            Column.text("Expl", 742, line -> line.remarks(" ")));
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money = whim.money(MoneyForm.PLAIN, new MoneyForm("", true, "%s-", "0"));
    String days = whim.word("dd-MMM-yyyy", "MM/dd/yyyy", "dd MMM yy");
    new ByPractitioner(ink, Whim.spelled(plain, money, days), whim).draw();
  }

  private void draw() {
    ink.head(on -> heads());
    ink.stamp(
        (on, page) ->
            on.at(578)
                .font(Face.SANS, 7)
                .plain()
                .left(30, "Keystream Panel Services   tel 1-800-555-0133   fax 1-800-555-0134")
                .right(762, page.page(), " of ", page.of()));
    ink.page();
    ink.font(Face.SANS, 13).bold().left(30, form.payer()).plain().size(9).down(14);
    ink.left(30, "Group practice settlement").down(24).size(8);
    double top = ink.y();
    Respelled.pair(ink, 30, 110, "Group practice", form.payee());
    Respelled.pair(ink, 30, 110, "Group NPI", form.npi());
    Respelled.pair(ink, 30, 110, "Group tax ID", form.tin());
    ink.at(top);
    Respelled.pair(ink, 480, 580, "Settlement date", form.paidOn());
    Respelled.pair(ink, 480, 580, "Bank reference", form.trace());
    Respelled.pair(ink, 480, 580, "Settlement amount", form.amount());
    ink.at(top + 54);
    heads();
    List<ClaimForm> left = new ArrayList<>(form.claims());
    for (int at = 0; !left.isEmpty(); at++) {
      int last = at == PRACTITIONERS.size() - 1 ? left.size() : whim.chance().between(1, 3);
      List<ClaimForm> some = left.subList(0, Math.min(last, left.size()));
      group(PRACTITIONERS.get(at), some);
      some.clear();
    }
    end();
  }

  private void heads() {
    ink.font(Face.SANS, 6.5).bold().left(30, "Patient").left(122, "Enrollee no.");
    ink.left(178, "Claim reference").left(250, "Acct.");
    grid.heads(ink);
    ink.plain().line(30, ink.y() - 8, 762, ink.y() - 8, 0.8).down(4);
  }

  private void group(String practitioner, List<ClaimForm> claims) {
    ink.room(50);
    ink.size(8).bold().left(30, practitioner).plain().size(6.5).down(13);
    claims.forEach(this::claim);
    ink.room(20);
    ink.bold().left(286, "Practitioner subtotal, ", claims.size(), " claim(s)");
    for (int at = 0; at < SUMMED.length; at++) {
      Amount amount = SUMMED[at];
      long cents = claims.stream().mapToLong(claim -> claim.claim().cents(amount)).sum();
      ink.right(SUMS[at], form.style().money().spell(cents));
    }
    ink.plain().down(8).rule(30, 762, 0.3).down(14);
  }

  /** A claim of one service has no total of its own. */
  private void claim(ClaimForm claim) {
    ink.room(24);
    ink.left(30, claim.patient()).left(122, claim.member()).left(178, claim.number());
    ink.left(250, claim.account());
    for (LineForm line : claim.lines()) {
      ink.room(12);
      grid.line(ink, line);
    }
    if (claim.lines().size() > 1) {
      ink.room(12);
      ink.line(430, ink.y() - 8, 738, ink.y() - 8, 0.2).down(1).left(378, "Claim total");
      grid.total(ink, claim);
    }
    ink.down(3);
  }

  private void end() {
    ink.room(80);
    ink.size(8);
    sum("Remitted for all practitioners", form.total(Amount.PAID));
    for (int at = 0; at < form.adjustments(); at++) {
      sum(form.reason(at, ByPractitioner::reason), form.taken(at));
    }
    ink.bold();
    sum("Settlement amount", form.amount());
    ink.plain().down(8).size(7);
    CODES.write(ink, form, 30, 480, 10);
  }

  private void sum(Object label, Object amount) {
    ink.left(480, label).right(738, amount).down(12);
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recovered: earlier overpayment" : "Late settlement interest";
  }
}
