package io.remitstream.benchmarks.paper.layout.plain;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import java.util.List;

/** Papers of the same payers that are no remittances. */
public final class PlainOthers {

  private PlainOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("premium notice", Split.PLAIN, PlainOthers::premium),
        new OtherPaper("claim return letter", Split.PLAIN, PlainOthers::returned));
  }

  private static void premium(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 15).bold().left(48, "Prairie Shield Health Plan").plain().size(10);
    ink.down(18).left(48, "Premium notice").down(30);
    Desk.pair(ink, 48, 170, 15, "Subscriber", "Celeste Jessop");
    Desk.pair(ink, 48, 170, 15, "Account number", "4400-118-72");
    Desk.pair(ink, 48, 170, 15, "Coverage month", "April 2026");
    Desk.pair(ink, 48, 170, 15, "Due date", "03/25/2026");
    ink.down(14).bold().left(48, "Coverage").right(400, "Monthly premium").plain().down(15);
    ink.left(48, "Silver PPO 3000, subscriber and one child").right(400, "$812.40").down(14);
    ink.left(48, "Dental rider").right(400, "$31.15").down(14);
    ink.left(48, "Credit balance").right(400, "$0.00").down(14);
    ink.bold().left(48, "Amount due").right(400, "$843.55").plain().down(30);
    ink.left(48, "Pay by mail, by phone or set up automatic payment on our site.");
  }

  private static void returned(Ink ink) {
    ink.page();
    ink.font(Face.SERIF, 14).bold().left(54, "Kestrel Ridge Indemnity Pool").plain().size(11);
    ink.down(34).left(54, "February 19, 2026").down(26).left(54, "Millrace Hand Therapy LLC");
    ink.down(26).left(54, "Regarding: Soren Eastlake, treatment of 01/22/2026, $206.00").down(26);
    Hand.paragraph(
        ink,
        54,
        500,
        15,
        "We return the enclosed bill unprocessed because it came without a report of the treatment"
            + " and without the number of the claim. No decision about payment has been made."
            + " Please complete both and send the bill again. Bills that reach us later than twelve"
            + " months after the treatment cannot be considered.");
    ink.down(20).left(54, "Bill intake, Tarn Hollow Medical Review");
  }
}
