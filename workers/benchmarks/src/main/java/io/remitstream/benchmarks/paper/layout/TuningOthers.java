package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import java.util.List;

/** Papers that are no remittances, which the extraction may be tuned on. */
public final class TuningOthers {

  private TuningOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("member card", Split.TUNING, TuningOthers::card),
        new OtherPaper("appointment letter", Split.TUNING, TuningOthers::appointment),
        new OtherPaper("patient invoice", Split.TUNING, TuningOthers::invoice),
        new OtherPaper("blank form", Split.TUNING, TuningOthers::blank));
  }

  private static void card(Ink ink) {
    ink.page();
    ink.box(60, 60, 310, 220)
        .at(84)
        .font(Face.SANS, 13)
        .bold()
        .left(72, "Meadowlark Community Health Plan");
    lines(
        ink.plain().size(9),
        72,
        16,
        "Member: Tamsin R Garrow",
        "Member ID: MCP 118 204 553",
        "Group: 0071422-B",
        "Plan: Silver PPO 2500",
        "Office visit copay $25   Specialist $50",
        "Deductible $1,500   Coinsurance 20%",
        "RxBIN 004336   RxPCN ADV");
    ink.box(60, 260, 310, 400).at(280);
    lines(
        ink,
        72,
        14,
        "Providers: send claims to PO Box 7710, Elmsford, OH 43999",
        "Payer ID 77104",
        "Member services 1-800-555-0142",
        "This card does not guarantee coverage.");
  }

  private static void appointment(Ink ink) {
    ink.page();
    ink.font(Face.SERIF, 14).bold().left(72, "Northgate Women's Clinic").plain().size(11).down(30);
    lines(
        ink,
        72,
        18,
        "March 3, 2026",
        "",
        "Dear Ms. Calloway,",
        "",
        "This is to remind you of your appointment on Tuesday, March 17, 2026 at 9:40 AM",
        "with Dr. Ravenel. Please bring your insurance card and a list of medicines.",
        "Your estimated copay is $35.00, due when you arrive. A balance of $112.40 from an",
        "earlier visit is open on your account 44-20817.",
        "",
        "To change the appointment call 1-800-555-0177 a day before.",
        "",
        "Sincerely,",
        "The front desk");
  }

  private static void invoice(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 16).bold().left(50, "PATIENT STATEMENT").plain().size(9).down(18);
    lines(
        ink,
        50,
        13,
        "Bramley Heart & Vascular",
        "900 Beacon Row, Bramley, GA 30999",
        "Tax ID 58-1120394",
        "");
    lines(
        ink,
        50,
        13,
        "Account number: 882041",
        "Statement date: 02/10/2026",
        "Patient: Oren Lindqvist",
        "");
    ink.bold()
        .left(50, "Date")
        .left(120, "Description")
        .right(420, "Charges")
        .right(500, "Payments")
        .right(560, "Balance")
        .plain()
        .down(13);
    row(ink, "12/02/2025", "Electrocardiogram 93000", "$142.00", "", "$142.00");
    row(ink, "12/02/2025", "Office visit 99215", "$315.00", "", "$457.00");
    row(ink, "01/14/2026", "Insurance payment", "", "$288.10", "$168.90");
    row(ink, "01/14/2026", "Insurance adjustment", "", "$104.20", "$64.70");
    ink.down(16).bold().right(560, "AMOUNT DUE NOW: $64.70").plain().down(30);
    lines(
        ink,
        50,
        13,
        "Please detach and return with your payment.",
        "Pay online or by card. Due by 03/01/2026.");
  }

  private static void row(
      Ink ink, String date, String words, String charge, String paid, String balance) {
    ink.left(50, date)
        .left(120, words)
        .right(420, charge)
        .right(500, paid)
        .right(560, balance)
        .down(13);
  }

  private static void blank(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 14).bold().left(50, "Explanation of Benefits").plain().size(9).down(24);
    lines(
        ink,
        50,
        18,
        "Member name: ____________________    Member ID: ____________________",
        "Claim number: ___________________    Patient account: ________________",
        "Provider: _______________________    Check number: ___________________");
    ink.down(10)
        .bold()
        .left(50, "Date")
        .left(110, "Service")
        .right(260, "Billed")
        .right(320, "Discount")
        .right(380, "Allowed");
    ink.right(440, "Deductible").right(500, "Plan paid").right(560, "You owe").plain().down(8);
    for (int row = 0; row < 9; row++) {
      ink.rule(50, 562, 0.4).down(22);
    }
    ink.left(50, "Form EOB-0 (blank). Sample for training only.");
  }

  static void lines(Ink ink, double x, double leading, String... lines) {
    for (String line : lines) {
      ink.left(x, line).down(leading);
    }
  }
}
