package io.remitstream.benchmarks.paper.layout.heldout;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import java.util.List;

/** Papers that are no remittances, held out at first and given to tuning since. */
public final class HeldOutOthers {

  private HeldOutOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("claim status response", Split.HELD_OUT, HeldOutOthers::pending),
        new OtherPaper("yearly payments form", Split.HELD_OUT, HeldOutOthers::yearly),
        new OtherPaper("credentialing letter", Split.HELD_OUT, HeldOutOthers::credentials),
        new OtherPaper("deductible progress", Split.HELD_OUT, HeldOutOthers::progress),
        new OtherPaper("laboratory report", Split.HELD_OUT, HeldOutOthers::laboratory));
  }

  private static void pending(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 13).bold().left(48, "Claim Status Response (277)").plain().size(9);
    ink.right(564, "Received 03/02/2026 10:41").down(26);
    ink.left(48, "Payer: Copper Basin Health Partners")
        .left(320, "Provider: Aldervale Urgent Care");
    ink.down(13).left(48, "Trace: 277-0044182").left(320, "NPI: 1992000183").down(26).bold();
    claim(ink, "Claim", "Patient", "Service date", "Charge", "Status");
    ink.plain().rule(48, 564, 0.5).down(13);
    claim(ink, "4471820033120", "Greta Garrow", "02/11/2026", "$310.00", "P1 Pending, in process");
    claim(ink, "4471820033178", "Imre Bexley", "02/12/2026", "$88.00", "A2 Accepted for review");
    claim(ink, "4471820033214", "Wren Umber", "02/12/2026", "$1,480.00", "R3 Records requested");
    ink.down(14);
    say(ink, "No decision has been made on these claims and no payment has been issued for them.");
  }

  private static void claim(
      Ink ink, String number, String patient, String day, String charge, String status) {
    ink.left(48, number).left(150, patient).left(250, day).right(390, charge);
    ink.left(410, status).down(14);
  }

  private static void yearly(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 9).right(572, "[ ] CORRECTED (if checked)").down(18);
    field(ink, "PAYER'S name, street address, city, state and ZIP code", "Mesa Crest Health");
    field(ink, "PAYER'S TIN", "41-2209173");
    field(ink, "RECIPIENT'S TIN", "58-2201937");
    field(ink, "RECIPIENT'S name", "Cedar Fen Dermatology PA");
    field(ink, "1  Rents", "");
    field(ink, "6  Medical and health care payments", "$ 148,220.17");
    field(ink, "4  Federal income tax withheld", "$ 0.00");
    field(ink, "16  State tax withheld", "");
    ink.down(14).size(13).bold().left(40, "Miscellaneous Information").right(572, "2025").plain();
    ink.size(8).down(16);
    say(ink, "This is important tax information and is being furnished to the tax office.");
  }

  private static void field(Ink ink, String label, String value) {
    ink.box(40, ink.y() - 9, 572, ink.y() + 18).size(6.5).left(44, label).down(13).size(9);
    ink.left(50, value).down(14);
  }

  private static void credentials(Ink ink) {
    letter(ink, "Ensign Uniformed Services Plan", "January 30, 2026");
    ink.left(66, "Viktor Lindqvist, DPT").down(13).left(66, "Saltmarsh Physical Therapy LLC");
    ink.down(28).bold().left(66, "Re: Your participation in our network").plain().down(22);
    say(ink, "Dear Dr. Lindqvist:");
    say(
        ink,
        "Our credentialing committee has approved your participation effective February 15, 2026."
            + " Your provider number is 0044182. Your NPI on file is 1992000183 and your group"
            + " bills under tax number 58-2201937.");
    say(
        ink,
        "The fee schedule of your agreement applies to services from that date on. Evaluation"
            + " 97161 is paid at $92.40 and therapeutic exercise 97110 at $31.15 a unit.");
    ink.left(66, "Provider Relations");
  }

  private static void progress(Ink ink) {
    letter(ink, "Clearwater Commons Health", "March 4, 2026");
    ink.left(66, "Juno Calloway").down(13).left(66, "Member ID: CCH 204 4471").down(28);
    ink.bold().left(66, "How far you are with your deductible").plain().down(22);
    say(ink, "Hello Juno. Here is where you stand with your 2026 plan as of today.");
    step(ink, "", "Limit", "So far", "Left");
    step(ink, "Individual deductible", "$1,500.00", "$1,180.25", "$319.75");
    step(ink, "Family deductible", "$3,000.00", "$1,911.60", "$1,088.40");
    step(ink, "Individual out-of-pocket", "$6,000.00", "$1,402.10", "$4,597.90");
    ink.down(14);
    say(
        ink,
        "Once you have met your deductible the plan shares the cost of covered services with you."
            + " Claims that your providers have not sent yet are not included.");
  }

  private static void step(Ink ink, String what, String limit, String sofar, String left) {
    ink.left(66, what).right(330, limit).right(430, sofar).right(530, left).down(15);
  }

  private static void laboratory(Ink ink) {
    ink.page();
    ink.font(Face.MONO, 9).bold().left(48, "NORTHGATE REFERENCE LABORATORY").plain().down(12);
    ink.left(48, "FINAL REPORT").down(24);
    ink.left(48, "PATIENT: OKONJO, NADIA").left(320, "COLLECTED: 02/03/2026").down(12);
    ink.left(48, "ACCOUNT: NL-20418").left(320, "REPORTED:  02/05/2026").down(12);
    ink.left(48, "ORDERED BY: HARBORLIGHT FAMILY PRACTICE").down(24);
    result(ink, "TEST", "RESULT", "UNITS", "REFERENCE");
    result(ink, "HEMOGLOBIN A1C", "5.90", "%", "4.00 - 5.60");
    result(ink, "CHOLESTEROL, TOTAL", "204.00", "mg/dL", "< 200.00");
    result(ink, "TRIGLYCERIDES", "121.00", "mg/dL", "< 150.00");
    result(ink, "TSH", "2.14", "mIU/L", "0.40 - 4.50");
    ink.down(14).left(48, "Results outside of the reference range need a clinician's reading.");
  }

  private static void result(Ink ink, String test, String result, String units, String range) {
    ink.left(48, test).right(290, result).left(310, units).left(400, range).down(14);
  }

  private static void letter(Ink ink, String who, String day) {
    ink.page();
    ink.at(66).font(Face.SERIF, 15).bold().left(66, who).plain().size(11).down(34);
    ink.left(66, day).down(28);
  }

  private static void say(Ink ink, String text) {
    Prose.write(ink, 66, 480, 13, text);
    ink.down(12);
  }
}
