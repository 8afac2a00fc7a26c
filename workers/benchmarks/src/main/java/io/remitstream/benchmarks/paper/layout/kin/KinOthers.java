package io.remitstream.benchmarks.paper.layout.kin;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import java.util.List;

/** Papers that look like the kin's and are no remittances. */
public final class KinOthers {

  private KinOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("premium bill", Split.KIN, KinOthers::premium),
        new OtherPaper("claim status letter", Split.KIN, KinOthers::status),
        new OtherPaper("benefit table", Split.KIN, KinOthers::benefits),
        new OtherPaper("cost estimate", Split.KIN, KinOthers::estimate));
  }

  private static void premium(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 14).bold().left(44, "Fennimore Valley Health Plan").size(11);
    ink.right(570, "Premium bill").plain().size(9).down(14);
    ink.left(44, "PO Box 6120, Saltmarsh, NJ").right(570, "Bill date 02/15/2026").down(30);
    Respelled.pair(ink, 44, 140, "Subscriber", "Yusuf Garrow");
    Respelled.pair(ink, 44, 140, "Member number", "FV204418825");
    Respelled.pair(ink, 44, 140, "Coverage month", "March 2026");
    Respelled.pair(ink, 44, 140, "Pay by", "03/01/2026");
    ink.down(16).bold();
    billed(ink, "Covered person", "Plan", "Premium", "Tax credit", "You owe");
    ink.plain().rule(44, 570, 0.5).down(13);
    billed(ink, "Yusuf Garrow", "Silver 2500", "$512.40", "$180.00", "$332.40");
    billed(ink, "Nadia Garrow", "Silver 2500", "$498.15", "$180.00", "$318.15");
    billed(ink, "Imre Garrow", "Silver 2500", "$241.70", "$0.00", "$241.70");
    ink.rule(44, 570, 0.5).down(13).bold();
    billed(ink, "This month", "", "$1,252.25", "$360.00", "$892.25");
    ink.plain();
    billed(ink, "Paid 01/28/2026, check 2214", "", "", "", "-$892.25");
    billed(ink, "Balance before", "", "", "", "$892.25");
    ink.bold();
    billed(ink, "Amount due", "", "", "", "$892.25");
    ink.plain().down(16).left(44, "Coverage ends after 30 days without payment.");
  }

  private static void billed(Ink ink, String who, String plan, String... amounts) {
    ink.left(44, who).left(210, plan);
    for (int at = 0; at < amounts.length; at++) {
      ink.right(400 + at * 85.0, amounts[at]);
    }
    ink.down(14);
  }

  private static void status(Ink ink) {
    ink.page();
    ink.font(Face.SERIF, 14).bold().left(60, "Copperline Secondary Benefits Trust").plain();
    ink.size(11).down(34).left(60, "March 4, 2026").down(26).left(60, "Bramley Heart & Vascular");
    ink.down(26).left(60, "Dear provider,").down(20);
    Hand.paragraph(
        ink,
        60,
        490,
        14,
        "You asked for the status of the claims below. They are pending and no benefit has been"
            + " determined. This letter is not an explanation of benefits and no payment is made"
            + " with it. We need the primary carrier's explanation before we can go on.");
    ink.down(14).font(Face.SANS, 9).bold();
    pending(ink, "Claim", "Patient", "Service date", "Charge", "Status");
    ink.plain().rule(60, 552, 0.4).down(13);
    pending(ink, "S20-118274", "Kofi Calloway", "01/14/2026", "1,480.00", "Pending: COB");
    pending(ink, "S20-118275", "Kofi Calloway", "01/21/2026", "206.50", "Pending: COB");
    pending(ink, "S20-120933", "Ulla Kirkwood", "02/02/2026", "99.00", "Not on file");
    ink.down(12).font(Face.SERIF, 11).left(60, "Please answer by April 3, 2026.");
  }

  private static void pending(
      Ink ink, String claim, String who, String day, String sum, String is) {
    ink.left(60, claim).left(150, who).left(270, day).right(420, sum).left(440, is).down(14);
  }

  private static void benefits(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 13).bold().left(44, "Eligibility and benefits inquiry").plain().size(8.5);
    ink.down(14).left(44, "Harrier Point Health").right(570, "Run 03/06/2026 09:41").down(24);
    Respelled.pair(ink, 44, 140, "Patient", "Celeste Marchetti");
    Respelled.pair(ink, 44, 140, "ID on card", "HPH 204 118 733");
    Respelled.pair(ink, 44, 140, "Eligible", "01/01/2026 - 12/31/2026");
    Respelled.pair(ink, 44, 140, "Appointment", "03/12/2026, Saltmarsh Physical Therapy LLC");
    ink.down(12).bold();
    benefit(ink, "Benefit", "Network", "Copay", "Coinsurance", "Limit", "Remaining");
    ink.plain().rule(44, 570, 0.5).down(13);
    benefit(ink, "Deductible, individual", "In", "", "", "2,500.00", "1,844.10");
    benefit(ink, "Out-of-pocket, individual", "In", "", "", "6,000.00", "5,102.38");
    benefit(ink, "Physical therapy (97110)", "In", "35.00", "0%", "30 visits", "22 visits");
    benefit(ink, "Physical therapy (97110)", "Out", "", "40%", "30 visits", "22 visits");
    benefit(ink, "Office visit (99213)", "In", "25.00", "0%", "", "");
    benefit(ink, "X-ray (73030)", "In", "", "20%", "", "");
    ink.down(14).left(44, "This is no guarantee of payment. Benefits are determined when a claim");
    ink.down(11).left(44, "is received. Reference number of this inquiry: 7720418.");
  }

  private static void benefit(Ink ink, String what, String network, String... values) {
    ink.left(44, what).left(190, network);
    for (int at = 0; at < values.length; at++) {
      ink.right(300 + at * 90.0, values[at]);
    }
    ink.down(14);
  }

  private static void estimate(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 13).bold().left(44, "Good faith estimate of your costs").plain().size(9);
    ink.down(14).left(44, "Elmsford Orthopedic Group, NPI 1003322454, Tax ID 31-5550177").down(26);
    Respelled.pair(ink, 44, 150, "Patient", "Quentin Pellegrin");
    Respelled.pair(ink, 44, 150, "Planned for", "04/09/2026");
    Respelled.pair(ink, 44, 150, "Estimate no.", "GFE-26-00418");
    ink.down(12).bold();
    benefit(ink, "Service", "Code", "Units", "Charge", "Plan pays", "You pay");
    ink.plain().rule(44, 570, 0.5).down(13);
    benefit(ink, "Knee arthroscopy", "29881", "1", "4,120.00", "2,310.40", "577.60");
    benefit(ink, "Knee brace", "L1833", "1", "680.00", "352.00", "88.00");
    benefit(ink, "Therapy, first visit", "97161", "1", "175.00", "96.00", "35.00");
    ink.rule(44, 570, 0.5).down(13).bold();
    benefit(ink, "Expected total", "", "", "4,975.00", "2,758.40", "700.60");
    ink.plain().down(14);
    Hand.paragraph(
        ink,
        44,
        500,
        12,
        "The amounts are what we expect before the service. What you owe may differ by up to"
            + " $400.00. If you are billed more than that you may start a dispute within 120"
            + " days.");
  }
}
