package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.Align;
import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Column;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Status;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an island's plan tells a provider in Spanish about a payment. */
final class PagoProveedor {

  static final String[] CODES = {"A03", "C17", "M40", "T08"};
  private static final Map<String, String> WORDS =
      Map.of(
          "A03", "Se pagó según la tarifa contratada.",
          "C17", "Incluya la referencia del médico primario en reclamaciones futuras.",
          "M40", "Aplica el copago que indica la tarjeta del asegurado.",
          "T08", "El servicio requiere preautorización.");

  private static final Grid GRID =
      Grid.of(
          11,
          Column.text("Fecha de\nservicio", 40, LineForm::from),
          Column.text("Proced.", 100, LineForm::procedure),
          Column.text("Mod.", 140, line -> line.modifiers(" ")),
          new Column("Cant.", 204, Align.RIGHT, LineForm::units, claim -> null),
          Column.money("Cargos\nsometidos", 268, Amount.CHARGE),
          Column.money("Ajuste\ncontractual", 332, Amount.DISCOUNT),
          Column.money("Deducible", 382, Amount.DEDUCTIBLE),
          Column.money("Copago", 428, Amount.COPAY),
          Column.money("Coaseguro", 480, Amount.COINSURANCE),
          Column.money("Cantidad\npagada", 544, Amount.PAID),
          Column.text("Msj.", 552, line -> line.remarks(" ")));

  private PagoProveedor() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(758)
                .font(Face.SANS, 7.5)
                .plain()
                .left(40, "Conserve este documento para sus récords.")
                .right(572, "Pág. ", page.page(), " de ", page.of()));
    ink.page();
    ink.font(Face.SANS, 14).bold().left(40, form.payer()).plain().size(9).down(13);
    ink.left(40, "Apartado 36999, San Aurelio, PR 00999").down(24).size(12).bold();
    ink.left(40, "Explicación de pago al proveedor").plain().size(9).down(20);
    block(ink, form);
    form.claims().forEach(claim -> claim(ink, claim));
    summary(ink, form);
    messages(ink, form);
  }

  private static void block(Ink ink, Form form) {
    double top = ink.y();
    pair(ink, 40, "Proveedor:", form.payee());
    pair(ink, 40, "NPI:", form.npi() == null ? "pendiente" : form.npi());
    pair(ink, 40, "Seguro social patronal:", form.tin());
    ink.at(top);
    pair(ink, 350, "Fecha del pago:", form.paidOn());
    pair(ink, 350, "Núm. de cheque o EFT:", form.pays() ? form.trace() : "no aplica");
    pair(ink, 350, "Total pagado:", form.amount());
    ink.down(14);
  }

  private static void pair(Ink ink, double x, String label, @Nullable Object value) {
    ink.left(x, label).left(x + 104, value).down(13);
  }

  private static void claim(Ink ink, ClaimForm claim) {
    ink.room(96);
    ink.font(Face.SANS, 8.5).fill(38, ink.y() - 10, 574, ink.y() + 16, 0.9);
    ink.bold().left(40, "Paciente: ", claim.patient()).plain();
    ink.left(230, "Núm. de contrato: ", claim.member());
    ink.left(420, "Cuenta: ", claim.account()).down(12);
    ink.left(40, "Reclamación: ", claim.number());
    ink.left(230, "Estatus: ", claim.status(PagoProveedor::word)).down(18).size(7.5).bold();
    GRID.heads(ink);
    ink.plain().line(40, ink.y() - 8, 572, ink.y() - 8, 0.4).down(3);
    for (LineForm line : claim.lines()) {
      ink.room(13);
      GRID.line(ink, line);
    }
    ink.room(34);
    ink.bold().left(40, "Total de la reclamación");
    GRID.total(ink, claim);
    ink.plain().left(40, "Responsabilidad del paciente: ");
    ink.right(268, claim.money(Amount.PATIENT_RESPONSIBILITY)).down(22);
  }

  private static void summary(Ink ink, Form form) {
    ink.room(70);
    ink.font(Face.SANS, 8.5).bold().left(350, "Resumen").plain().down(12);
    ink.left(350, "Reclamaciones pagadas").right(544, form.total(Amount.PAID)).down(12);
    for (int at = 0; at < form.adjustments(); at++) {
      ink.left(350, form.reason(at, PagoProveedor::reason));
      ink.left(440, "ref. ", form.adjustment(at).reference());
      ink.right(544, form.taken(at)).down(12);
    }
    ink.bold().left(350, "Pago neto").right(544, form.amount()).plain().down(20);
  }

  private static void messages(Ink ink, Form form) {
    ink.room(60);
    ink.size(8);
    for (String code : CODES) {
      if (form.claims().stream().anyMatch(claim -> shown(claim, code))) {
        ink.left(40, code, "  ", WORDS.get(code)).down(10);
      }
    }
  }

  private static boolean shown(ClaimForm claim, String code) {
    return claim.claim().lines().stream().anyMatch(line -> line.remarks().contains(code));
  }

  private static String reason(String code) {
    return code.equals("WO") ? "Recobro de sobrepago" : "Intereses";
  }

  private static String word(Status status) {
    return switch (status) {
      case PROCESSED, SECONDARY -> "Pagada";
      case DENIED -> "Denegada";
      case REVERSAL -> "Reversada";
      case CORRECTED -> "Corregida";
    };
  }
}
