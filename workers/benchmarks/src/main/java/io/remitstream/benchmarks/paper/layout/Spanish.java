package io.remitstream.benchmarks.paper.layout;

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

/** A member's explanation of benefits in Spanish. */
final class Spanish {

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Fecha de\nservicio", 42, LineForm::from),
          Column.text("Código", 96, LineForm::procedure),
          Column.money("Cantidad\nfacturada", 200, Amount.CHARGE),
          Column.money("Descuento\ndel plan", 256, Amount.DISCOUNT),
          Column.money("Cantidad\npermitida", 312, Amount.ALLOWED),
          Column.money("No\ncubierto", 364, Amount.NOT_COVERED),
          Column.money("Deducible", 416, Amount.DEDUCTIBLE),
          Column.money("Copago", 460, Amount.COPAY),
          Column.money("Coseguro", 508, Amount.COINSURANCE),
          Column.money("Pagado\npor el plan", 572, Amount.PAID));

  private Spanish() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(756)
                .font(Face.SANS, 7.5)
                .plain()
                .center(306, "Página " + page.page() + " de " + page.of()));
    ink.page();
    ink.font(Face.SANS, 15).bold().left(42, form.payer()).down(18).size(12);
    ink.left(42, "Explicación de Beneficios")
        .plain()
        .size(9)
        .down(13)
        .left(42, "Esto no es una factura")
        .down(26);
    ClaimForm first = form.claims().getFirst();
    ink.left(42, "Paciente: ", first.patient()).left(330, "Proveedor: ", form.payee()).down(13);
    ink.left(42, "Número de miembro: ", first.member())
        .left(330, "Fecha de pago: ", form.paidOn())
        .down(13);
    ink.left(42, "Forma de pago: ", form.method(Spanish::word))
        .left(330, "Cantidad del pago: ", form.amount())
        .down(13);
    if (form.pays()) {
      ink.left(330, "Número de cheque: ", form.trace());
    }
    ink.down(24);
    form.claims().forEach(claim -> claim(ink, claim));
    ink.room(40);
    ink.left(
        42,
        "¿Preguntas? Llame al ",
        form.remit().payer().phone(),
        ", lunes a viernes, 8:00 a 5:00.");
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(90);
    ink.size(9).bold().left(42, "Número de reclamación: ", claim.number()).plain();
    ink.left(260, "Cuenta del paciente: ", claim.account())
        .left(450, "Estado: ", claim.status(Spanish::word))
        .down(15);
    ink.size(7.5).bold();
    GRID.heads(ink);
    ink.plain().line(42, ink.y() - 7, 574, ink.y() - 7, 0.5).down(4);
    for (LineForm line : claim.lines()) {
      ink.room(14);
      GRID.line(ink, line);
    }
    ink.room(30);
    ink.bold().left(42, "Totales");
    GRID.total(ink, claim);
    ink.size(9)
        .left(42, "Lo que usted debe: ", claim.money(Amount.PATIENT_RESPONSIBILITY))
        .plain()
        .down(24);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denegada" : "Procesada";
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Cheque";
      case EFT -> "Transferencia electrónica (EFT)";
      case NONE -> "Ningún pago";
    };
  }
}
