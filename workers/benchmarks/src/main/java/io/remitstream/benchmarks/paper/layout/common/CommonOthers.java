package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import java.util.List;

/** Papers that are no remittances, held out once and given to tuning since. */
public final class CommonOthers {

  private CommonOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("preauthorization notice", Split.COMMON, CommonOthers::authorization),
        new OtherPaper("patient statement", Split.COMMON, CommonOthers::statement),
        new OtherPaper("taxpayer form", Split.COMMON, CommonOthers::taxpayer),
        new OtherPaper("eligibility response", Split.COMMON, CommonOthers::eligibility),
        new OtherPaper("upheld denial", Split.COMMON, CommonOthers::upheld));
  }

  private static void authorization(Ink ink) {
    letter(ink, "Summit Ridge Life and Health Insurance", "February 17, 2026");
    ink.left(66, "Beacon Row Spine & Rehabilitation").down(13).left(66, "418 Beacon Row").down(13);
    ink.left(66, "Northgate, WA 98999").down(28);
    ink.left(66, "Member: Tamsin Ravenel").left(320, "Member ID: W204418837").down(13);
    ink.left(66, "Reference number: AU-26-0118842").left(320, "Requested: 02/13/2026").down(26);
    say(ink, "We reviewed the request for the services below. They meet our clinical criteria.");
    ink.bold().left(66, "Code").left(120, "Service").right(360, "Units approved");
    ink.left(390, "Decision").plain().down(14);
    ink.left(66, "72148").left(120, "MRI of the lower spine").right(360, "1");
    ink.left(390, "Approved through 05/17/2026").down(14);
    ink.left(66, "97110").left(120, "Therapeutic exercises").right(360, "12");
    ink.left(390, "Approved through 05/17/2026").down(26);
    say(
        ink,
        "This approval does not promise payment. What the plan pays depends on the member's"
            + " coverage on the day of the service, on the deductible and on the terms of the plan."
            + " The member's copay for imaging is $75.00.");
    ink.left(66, "Utilization Management").down(13).left(66, "1-800-555-0147");
  }

  private static void statement(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 15).bold().left(48, "Harborlight Family Practice").plain().size(9);
    ink.right(564, "Patient Statement").down(13).left(48, "77 Harbor View Rd, Port Carrow, ME");
    ink.down(30).box(340, ink.y() - 12, 564, ink.y() + 44);
    ink.left(350, "Statement date").right(554, "03/05/2026").down(14);
    ink.left(350, "Account number").right(554, "HL-20418").down(14);
    ink.left(350, "Pay this amount by 03/26/2026").bold().right(554, "$61.40").plain().down(30);
    ink.left(48, "Ana Bexley").down(12).left(48, "9 Orchard Gate").down(34).bold();
    charge(ink, "Date", "Description", "Charges", "Insurance", "Balance");
    ink.plain().rule(48, 564, 0.6).down(13);
    charge(ink, "01/19/2026", "Office visit 99213", "$182.00", "", "$182.00");
    charge(ink, "01/19/2026", "Blood draw 36415", "$24.00", "", "$206.00");
    charge(ink, "02/09/2026", "Insurance payment", "", "-$98.15", "$107.85");
    charge(ink, "02/09/2026", "Insurance adjustment", "", "-$46.45", "$61.40");
    ink.down(4).bold();
    charge(ink, "", "Amount you owe us", "", "", "$61.40");
    ink.plain().down(30).left(48, "Thank you for choosing us. Pay online or by phone,");
    ink.left(262, "1-800-555-0162.").down(40).center(306, "- - - cut here - - -").down(24);
    ink.left(48, "[ ] Visa  [ ] MasterCard   Card number ______________________");
    ink.left(360, "Amount enclosed $ __________");
  }

  private static void charge(
      Ink ink, String day, String words, String charged, String paid, String left) {
    ink.left(48, day).left(120, words).right(400, charged).right(480, paid).right(564, left);
    ink.down(14);
  }

  private static void taxpayer(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 14).bold().left(40, "Taxpayer Identification Request").plain().size(8);
    ink.down(12)
        .left(40, "Give this form to the payer. Do not send it to the tax office.")
        .down(20);
    field(ink, "1  Name as shown on your income tax return", "Cedar Fen Dermatology PA");
    field(ink, "2  Business name, if different", "Cedar Fen Skin Center");
    field(ink, "3  Federal tax classification", "[ ] Individual   [x] Corporation   [ ] Trust");
    field(ink, "4  Exempt payee code", "");
    field(ink, "5  Address", "5512 Fenwick Ave");
    field(ink, "6  City, state and ZIP code", "Bramley, GA 30999");
    ink.down(8).size(10).bold().left(40, "Part I   Taxpayer number").plain().down(18).size(9);
    ink.left(40, "Employer identification number").bold().left(220, "5 8 - 2 2 0 1 9 3 7").plain();
    ink.down(26).size(10).bold().left(40, "Part II   Certification").plain().size(9).down(14);
    say(
        ink,
        "Under penalties of perjury I certify that the number shown on this form is my correct"
            + " taxpayer number and that I am not subject to backup withholding.");
    ink.left(40, "Signature  ____________________________").left(330, "Date  01/08/2026");
  }

  private static void field(Ink ink, String label, String value) {
    ink.box(40, ink.y() - 9, 572, ink.y() + 18).size(6.5).left(44, label).down(13).size(9);
    ink.left(50, value).down(14);
  }

  private static void eligibility(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 13).bold().left(48, "Eligibility and Benefit Response").plain().size(9);
    ink.right(564, "Transaction 271   02/24/2026 09:14").down(26);
    ink.left(48, "Payer: Oakhaven Health").left(320, "Provider: Aldervale Urgent Care").down(13);
    ink.left(48, "Subscriber: Oren Lindqvist").left(320, "NPI: 1992000183").down(13);
    ink.left(48, "Member ID: OH 204 118 337").left(320, "Group: 70-4471").down(13);
    ink.left(48, "Status: Active coverage").left(320, "Effective 01/01/2026").down(26).bold();
    benefit(ink, "Service type", "Network", "Copay", "Coinsurance", "Deductible");
    ink.plain().rule(48, 564, 0.5).down(13);
    benefit(ink, "Office visit, primary care", "In", "$30.00", "0%", "Waived");
    benefit(ink, "Office visit, specialist", "In", "$55.00", "0%", "Waived");
    benefit(ink, "Urgent care", "In", "$75.00", "0%", "Waived");
    benefit(ink, "Hospital, outpatient", "In", "$0.00", "20%", "Applies");
    benefit(ink, "Hospital, outpatient", "Out", "$0.00", "40%", "Applies");
    ink.down(14).left(48, "Individual deductible $1,500.00, remaining $637.60").down(13);
    ink.left(48, "Individual out-of-pocket $6,000.00, remaining $4,684.23").down(24);
    say(ink, "This answer is no guarantee of payment. Benefits are decided when a claim is filed.");
  }

  private static void benefit(
      Ink ink, String service, String network, String copay, String share, String deductible) {
    ink.left(48, service).left(230, network).right(370, copay).right(450, share);
    ink.right(564, deductible).down(14);
  }

  private static void upheld(Ink ink) {
    letter(ink, "Brightwater Benefit Administrators", "March 2, 2026");
    ink.left(66, "Greta Pellegrin").down(13).left(66, "31 Millrace Lane").down(13);
    ink.left(66, "Saltmarsh, NJ 08999").down(28).bold();
    ink.left(66, "Re: Your appeal of claim 26-118204-01").plain().down(13);
    ink.left(66, "Date of service: 11/14/2025").left(300, "Provider: Fenwick Eye Associates PC");
    ink.down(13).left(66, "Billed amount: $412.00").left(300, "Employee ID: BW4471820").down(28);
    say(ink, "Dear Greta Pellegrin:");
    say(
        ink,
        "You asked us to look again at our decision not to pay this claim. A physician who had no"
            + " part in the first decision reviewed your letter, the office notes and the plan.");
    say(
        ink,
        "We uphold the denial. The plan excludes services whose purpose is cosmetic (section 6.2),"
            + " and the notes do not show that vision was impaired. No benefits are payable and you"
            + " may be responsible for the billed amount of $412.00.");
    say(
        ink,
        "You may ask for an external review within four months of this letter. It costs you"
            + " nothing. Write to the address above or call 1-800-555-0190.");
    ink.left(66, "Sincerely,").down(30).left(66, "Appeals Coordinator");
  }

  private static void letter(Ink ink, String who, String day) {
    ink.page();
    ink.at(66).font(Face.SERIF, 15).bold().left(66, who).plain().size(11).down(34);
    ink.left(66, day).down(28);
  }

  private static void say(Ink ink, String text) {
    Hand.paragraph(ink, 66, 480, 13, text);
    ink.down(12);
  }
}
