package io.remitstream.benchmarks.paper.layout.heldout;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;
import org.jspecify.annotations.Nullable;

/** A county plan's explanation to a member, all of it in English and again in Spanish. */
final class TwoLanguages {

  private static final Grid GRID =
      Grid.of(
          9,
          Column.text("Date of service\nFecha del servicio", 40, LineForm::from),
          Column.text("Service\nServicio", 118, LineForm::description),
          Column.money("Amount billed\nMonto\nfacturado", 272, Amount.CHARGE),
          Column.money("Plan discount\nDescuento\ndel plan", 332, Amount.DISCOUNT),
          Column.money("Plan paid\nPagado por\nel plan", 386, Amount.PAID),
          Column.money("Deductible\nDeducible", 436, Amount.DEDUCTIBLE),
          Column.money("Copay\nCopago", 474, Amount.COPAY),
          Column.money("Coinsurance\nCoaseguro", 524, Amount.COINSURANCE),
          Column.money(
              "You may owe\nUsted podr\u00eda\ndeber", 574, Amount.PATIENT_RESPONSIBILITY));

  private TwoLanguages() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(762)
                .font(Face.SANS, 7)
                .plain()
                .left(40, "THIS IS NOT A BILL / ESTA NO ES UNA FACTURA")
                .right(574, "Page / P\u00e1gina ", page.page(), " - ", page.of()));
    ink.page();
    ink.font(Face.SANS, 15).bold().left(40, form.payer()).size(11).down(22);
    ink.left(40, "Explanation of Benefits / Explicaci\u00f3n de beneficios").plain().size(8.5);
    ink.down(24);
    parties(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    help(ink, form);
  }

  private static void parties(Ink ink, Form form) {
    ClaimForm first = form.claims().getFirst();
    double top = ink.y();
    entry(ink, 40, "Member / Afiliado:", first.patient());
    entry(ink, 40, "Member ID / N\u00fam. de afiliado:", first.member());
    entry(ink, 40, "Provider / Proveedor:", form.payee());
    ink.at(top);
    entry(ink, 330, "Date / Fecha:", form.paidOn());
    entry(ink, 330, "How we paid / Forma de pago:", form.method(TwoLanguages::by));
    entry(ink, 330, "Payment no. / N\u00fam. de pago:", form.pays() ? form.trace() : "-");
    entry(ink, 330, "We paid / Pagamos:", form.amount());
    ink.down(12);
  }

  private static void entry(Ink ink, double x, String label, @Nullable Object value) {
    ink.left(x, label).left(x + 126, value).down(14);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(110);
    ink.font(Face.SANS, 8.5).fill(38, ink.y() - 10, 576, ink.y() + 16, 0.91).bold();
    ink.left(42, "Claim number / N\u00fam. de reclamaci\u00f3n: ", claim.number()).plain();
    ink.right(572, "Status / Estado: ", claim.status(TwoLanguages::word)).down(12);
    ink.left(42, "Patient account / Cuenta del paciente: ", claim.account()).down(20).size(6.5);
    ink.bold();
    GRID.heads(ink);
    ink.plain().line(40, ink.y() - 6, 574, ink.y() - 6, 0.5).down(4).size(7.5);
    for (LineForm line : claim.lines()) {
      ink.room(16);
      GRID.line(ink, line);
      ink.down(3);
    }
    ink.room(28);
    ink.line(210, ink.y() - 9, 574, ink.y() - 9, 0.5).bold().down(1);
    ink.left(118, "Claim total / Total");
    GRID.total(ink, claim);
    ink.plain().down(18);
  }

  private static void help(Ink ink, Form form) {
    ink.room(70);
    ink.size(8);
    Prose.write(
        ink,
        40,
        534,
        11,
        "You can appeal within 60 days of this notice. Call member services, ",
        form.remit().payer().phone(),
        ".");
    Prose.write(
        ink,
        40,
        534,
        11,
        "Puede apelar dentro de los 60 d\u00edas de este aviso. Llame a servicios para afiliados, ",
        form.remit().payer().phone(),
        ".");
  }

  private static String by(Method method) {
    return switch (method) {
      case CHECK -> "Check / Cheque";
      case EFT -> "EFT / Transferencia";
      case NONE -> "No payment / Sin pago";
    };
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied / Denegado" : "Processed / Procesado";
  }
}
