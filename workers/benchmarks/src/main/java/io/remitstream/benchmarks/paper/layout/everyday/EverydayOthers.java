package io.remitstream.benchmarks.paper.layout.everyday;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import java.util.List;

/** Papers in the same mail that are no remittances. */
public final class EverydayOthers {

  private EverydayOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("authorization approval", Split.EVERYDAY, EverydayOthers::approval),
        new OtherPaper("patient bill", Split.EVERYDAY, EverydayOthers::bill),
        new OtherPaper("eligibility printout", Split.EVERYDAY, EverydayOthers::eligibility));
  }

  private static void approval(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 14).bold().left(54, "Continental Crest Health Insurance Company").plain();
    ink.size(10).down(36).left(54, "February 3, 2026").down(26);
    ink.left(54, "Elmsford Orthopedic Group").down(13).left(54, "410 Cobalt Street").down(13);
    ink.left(54, "Elmsford, OH 43999").down(28).bold();
    ink.left(54, "Notice of approved services").plain().down(20);
    Desk.pair(ink, 54, 190, 14, "Member", "Tamsin Garrow");
    Desk.pair(ink, 54, 190, 14, "Member ID", "W204881937");
    Desk.pair(ink, 54, 190, 14, "Authorization number", "A26-0077310");
    Desk.pair(ink, 54, 190, 14, "Service", "29881 Knee arthroscopy, one unit");
    Desk.pair(ink, 54, 190, 14, "Valid", "02/09/2026 to 05/10/2026");
    ink.down(16);
    Hand.paragraph(
        ink,
        54,
        490,
        14,
        "We have approved the service named above. An approval is not a guarantee of payment."
            + " Benefits depend on the member's coverage on the day of the service. Please write"
            + " the authorization number on your claim.");
    ink.down(24).left(54, "Utilization Management");
  }

  private static void bill(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 15).bold().left(48, "Stillwater Ear Nose and Throat").plain().size(9);
    ink.right(564, "STATEMENT").down(14).left(48, "2210 Harbor View Rd, Northgate, WA 98999");
    ink.down(30);
    Desk.pair(ink, 360, 460, 13, "Statement date", "03/02/2026");
    Desk.pair(ink, 360, 460, 13, "Account number", "118204");
    Desk.pair(ink, 360, 460, 13, "Pay this amount", "$86.40");
    ink.at(ink.y() - 39).left(60, "Quentin Ravenel").down(12).left(60, "19 Orchard Gate").down(12);
    ink.left(60, "Northgate, WA 98999").down(46).bold();
    ink.left(48, "Date").left(120, "Description").right(420, "Charges").right(492, "Credits");
    ink.right(564, "Balance").plain().down(5).rule(48, 564, 0.6).down(13);
    row(ink, "01/12/2026", "Office visit", "$210.00", "", "$210.00");
    row(ink, "01/12/2026", "Hearing test", "$95.00", "", "$305.00");
    row(ink, "02/11/2026", "Insurance payment", "", "$163.60", "$141.40");
    row(ink, "02/11/2026", "Insurance discount", "", "$55.00", "$86.40");
    ink.down(8).bold().left(120, "Please pay by 03/27/2026").right(564, "$86.40").plain().down(40);
    ink.left(48, "Detach and return this part with your payment.").down(8).rule(48, 564, 0.4);
    ink.down(20).left(48, "Name on card").left(220, "Card number").left(400, "Expires").down(26);
    ink.left(48, "Signature").left(400, "Amount enclosed  $");
  }

  private static void row(
      Ink ink, String day, String words, String charge, String credit, String balance) {
    ink.left(48, day).left(120, words).right(420, charge).right(492, credit);
    ink.right(564, balance).down(13);
  }

  private static void eligibility(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 13).bold().left(48, "Eligibility and benefits inquiry").plain().size(9);
    ink.right(564, "Printed 01/22/2026 10:14 AM").down(28);
    Desk.pair(ink, 48, 170, 14, "Payer", "Lighthouse Point Health");
    Desk.pair(ink, 48, 170, 14, "Patient", "Leonor Whitlock-Shaw");
    Desk.pair(ink, 48, 170, 14, "Member ID", "LPH330917-02");
    Desk.pair(ink, 48, 170, 14, "Coverage", "Active since 01/01/2025");
    Desk.pair(ink, 48, 170, 14, "Plan", "Silver PPO");
    ink.down(14).bold().left(48, "Benefit").left(220, "In network").left(380, "Out of network");
    ink.plain().down(5).rule(48, 564, 0.5).down(13);
    benefit(ink, "Deductible, individual", "$1,500.00", "$3,000.00");
    benefit(ink, "Deductible remaining", "$1,120.45", "$3,000.00");
    benefit(ink, "Out-of-pocket maximum", "$6,000.00", "$12,000.00");
    benefit(ink, "Primary care copay", "$25.00", "Not covered");
    benefit(ink, "Specialist copay", "$50.00", "Not covered");
    benefit(ink, "Coinsurance", "20%", "40%");
    ink.down(14).left(48, "This information does not guarantee payment of any claim.");
  }

  private static void benefit(Ink ink, String name, String inside, String outside) {
    ink.left(48, name).left(220, inside).left(380, outside).down(13);
  }
}
