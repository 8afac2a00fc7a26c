package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.List;
import java.util.Map;

/** No table: a card a claim, with labels, leaders of dots and values, and the same a service. */
final class ClaimCards {

  static final Legend CODES =
      Legend.of(
          "T-1", "Priced by the network schedule.",
          "T-4", "Not a benefit of this plan.",
          "T-7", "Coverage ended before the service.");
  private static final List<Amount> ORDER =
      List.of(
          Amount.CHARGE,
          Amount.DISCOUNT,
          Amount.ALLOWED,
          Amount.NOT_COVERED,
          Amount.DEDUCTIBLE,
          Amount.COPAY,
          Amount.COINSURANCE,
          Amount.PATIENT_RESPONSIBILITY,
          Amount.PAID);

  private final Ink ink;
  private final Form form;
  private final Map<Amount, String> labels;

  private ClaimCards(Ink ink, Form form, Whim whim) {
    this.ink = ink;
    this.form = form;
    this.labels =
        Map.of(
            Amount.CHARGE, whim.word("Submitted charge", "Fee submitted"),
            Amount.DISCOUNT, whim.word("Network reduction", "Repricing savings"),
            Amount.ALLOWED, whim.word("Repriced amount", "Covered expense"),
            Amount.NOT_COVERED, whim.word("Ineligible", "Not a benefit"),
            Amount.DEDUCTIBLE, whim.word("Deductible taken", "To deductible"),
            Amount.COPAY, whim.word("Office copay", "Copay taken"),
            Amount.COINSURANCE, whim.word("Employee percentage", "Coinsurance taken"),
            Amount.PATIENT_RESPONSIBILITY, whim.word("Employee owes", "Patient balance"),
            Amount.PAID, whim.word("Benefit paid", "Fund paid"));
  }

  static void draw(Ink ink, Form plain) {
    Whim whim = Whim.of(plain);
    MoneyForm money =
        whim.money(MoneyForm.DOLLARS, MoneyForm.PLAIN, new MoneyForm("$", true, "-%s", "-"));
    String days = whim.word("MMM d, yyyy", "MM/dd/yyyy", "dd MMM yyyy");
    new ClaimCards(ink, Whim.spelled(plain, money, days), whim).draw();
  }

  private void draw() {
    ink.stamp(
        (on, page) ->
            on.at(758)
                .font(Face.SERIF, 8)
                .plain()
                .center(306, "- ", page.page(), " -    Inquiries (800) 555-0191, fax 555-0192"));
    ink.page();
    ink.font(Face.SERIF, 16).bold().left(48, form.payer()).plain().size(10).down(14);
    ink.left(48, "Benefit payment advice to providers").down(26);
    payment();
    form.claims().forEach(this::claim);
    ink.room(50);
    if (Legend.any(form.remit().claims())) {
      ink.size(8.5).bold().left(48, "Notes").plain().down(12);
      CODES.write(ink, form, 48, 480, 11);
    }
  }

  private void payment() {
    double top = ink.y();
    Respelled.pair(ink, 48, 120, "Provider:", form.payee());
    Respelled.pair(ink, 48, 120, "", form.remit().payee().street());
    Respelled.pair(ink, 48, 120, "", form.remit().payee().city());
    Respelled.pair(ink, 48, 120, "Provider NPI:", form.npi());
    Respelled.pair(ink, 48, 120, "Tax number:", form.tin());
    ink.at(top);
    Respelled.pair(ink, 350, 450, "Paid on:", form.paidOn());
    Respelled.pair(ink, 350, 450, "Paid by:", form.method(ClaimCards::method));
    Respelled.pair(ink, 350, 450, "Draft or trace no.:", form.trace());
    Respelled.pair(ink, 350, 450, "Amount:", form.amount());
    ink.at(top + 76);
  }

  private void claim(ClaimForm claim) {
    ink.room(190);
    ink.fill(44, ink.y() - 11, 568, ink.y() + 5, 0.88).size(10).bold();
    ink.left(48, "Claim ", claim.number()).right(564, claim.status(ClaimCards::word)).plain();
    ink.size(8.5).down(20);
    pair(48, 300, "Patient", claim.patient());
    pair(316, 564, "Certificate no.", claim.member()).down(12);
    pair(48, 300, "Provider's account", claim.account());
    pair(316, 564, "Services on this claim", claim.lines().size() + "").down(14);
    amounts(amount -> claim.money(amount), "Total ");
    List<LineForm> lines = claim.lines();
    for (int at = 0; at < lines.size(); at++) {
      service(lines.get(at), (at + 1) + " of " + lines.size());
    }
    ink.rule(44, 568, 0.6).down(22);
  }

  private void service(LineForm line, String number) {
    ink.room(76);
    ink.down(4).bold().left(60, "Service ", number, ": ", line.description()).plain().down(12);
    three(0, "Date", line.from());
    three(1, "Procedure", Respelled.code(line, " "));
    three(2, "Units", line.units());
    ink.down(11);
    amounts(line::money, "");
    if (!line.remarks(" ").isEmpty()) {
      three(0, "Note", line.remarks(", "));
      ink.down(12);
    }
  }

  private void amounts(java.util.function.Function<Amount, Leaf> money, String before) {
    for (int at = 0; at < ORDER.size(); at++) {
      Amount amount = ORDER.get(at);
      String label = java.util.Objects.requireNonNull(labels.get(amount));
      String words = before.isEmpty() ? label : before + label.toLowerCase(java.util.Locale.ROOT);
      three(at % 3, words, money.apply(amount));
      ink.down(at % 3 == 2 ? 11 : 0);
    }
    ink.down(4);
  }

  private void three(int column, String label, Object value) {
    double left = 60 + column * 172;
    pair(left, left + 160, label, value);
  }

  /** Dots lead from the label to the value. */
  private Ink pair(double left, double right, String label, Object value) {
    double room = right - left - ink.wide(label) - ink.wide(spelled(value)) - 10;
    String dots = ".".repeat(Math.max(0, (int) (room / ink.wide("."))));
    return ink.left(left, label)
        .right(right - ink.wide(spelled(value)) - 4, dots)
        .right(right, value);
  }

  private static String spelled(Object value) {
    return switch (value) {
      case Leaf leaf -> leaf.spelled();
      case List<?> list -> String.join("", list.stream().map(ClaimCards::spelled).toList());
      default -> value.toString();
    };
  }

  private static String method(Method method) {
    return switch (method) {
      case CHECK -> "Draft by mail";
      case EFT -> "ACH credit";
      case NONE -> "Nothing due";
    };
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Benefits issued";
      case DENIED -> "Claim declined";
      case REVERSAL -> "Cancelled claim";
      case CORRECTED -> "Replacement claim";
    };
  }
}
