package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.Status;

/** No tables: labels with dotted leaders to their values, a block a service. */
final class DottedBlocks {

  private static final double VALUE = 470;

  private DottedBlocks() {}

  static void draw(Ink ink, Form form) {
    ink.stamp(
        (on, page) ->
            on.at(758).font(Face.SERIF, 8).plain().center(306, "- " + page.page() + " -"));
    ink.page();
    ink.font(Face.SERIF, 15).bold().left(72, form.payer()).plain().size(10).down(14);
    ink.left(72, form.remit().payer().street(), ", ", form.remit().payer().city()).down(28);
    ink.size(13).bold().left(72, "Explanation of Benefits").plain().size(10).down(22);
    entry(ink, "Provider", form.payee());
    entry(ink, "Date issued", form.paidOn());
    if (form.pays()) {
      entry(ink, "Check or EFT number", form.trace());
    }
    entry(ink, "How we paid", form.method(DottedBlocks::word));
    entry(ink, "Total amount paid", form.amount());
    for (int at = 0; at < form.claims().size(); at++) {
      claim(ink, form.claims().get(at), at + 1);
    }
    ink.room(40);
    ink.down(16)
        .left(
            72,
            "You have 180 days from the date above to appeal. Call ",
            form.remit().payer().phone(),
            ".");
  }

  private static void claim(Ink ink, ClaimForm claim, int number) {
    ink.room(140);
    ink.down(14).rule(72, VALUE, 0.8).down(14).bold().left(72, "CLAIM " + number).plain().down(14);
    entry(ink, "Patient", claim.patient());
    entry(ink, "Member ID", claim.member());
    entry(ink, "Claim number", claim.number());
    entry(ink, "Patient account number", claim.account());
    entry(ink, "Claim status", claim.status(DottedBlocks::word));
    claim.lines().forEach(line -> line(ink, line));
    ink.room(100);
    ink.down(4).bold().left(72, "Claim totals").plain().down(13);
    entry(ink, "Total billed", claim.money(Amount.CHARGE));
    entry(ink, "Total plan discount", claim.money(Amount.DISCOUNT));
    entry(ink, "Total plan paid", claim.money(Amount.PAID));
    entry(ink, "Your total responsibility", claim.money(Amount.PATIENT_RESPONSIBILITY));
  }

  private static void line(Ink ink, LineForm line) {
    ink.room(150);
    ink.down(4).bold().left(72, line.description()).plain().down(13);
    entry(ink, "Date of service", line.from());
    entry(ink, "Procedure code", line.procedure());
    entry(ink, "Amount billed", line.money(Amount.CHARGE));
    entry(ink, "Plan discount", line.money(Amount.DISCOUNT));
    entry(ink, "Allowed amount", line.money(Amount.ALLOWED));
    entry(ink, "Amount not covered", line.money(Amount.NOT_COVERED));
    entry(ink, "Deductible", line.money(Amount.DEDUCTIBLE));
    entry(ink, "Copayment", line.money(Amount.COPAY));
    entry(ink, "Coinsurance", line.money(Amount.COINSURANCE));
    entry(ink, "Plan paid", line.money(Amount.PAID));
    entry(ink, "You owe", line.money(Amount.PATIENT_RESPONSIBILITY));
  }

  private static void entry(Ink ink, String label, @org.jspecify.annotations.Nullable Leaf value) {
    if (value == null) {
      return;
    }
    ink.left(72, label).right(VALUE, value);
    double from = 72 + ink.wide(label) + 4;
    double to = VALUE - ink.wide(value.spelled()) - 4;
    int dots = (int) ((to - from) / ink.wide("."));
    ink.right(to, ".".repeat(Math.max(0, dots))).down(12);
  }

  private static String word(Status status) {
    return status == Status.DENIED ? "Denied" : "Processed";
  }

  private static String word(Method method) {
    return switch (method) {
      case CHECK -> "Check";
      case EFT -> "Direct deposit (EFT)";
      case NONE -> "No payment due";
    };
  }
}
