package io.remitstream.benchmarks.paper.layout.fresh;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import java.util.List;

/** Papers that are no remittances, held out after the further ones and given to tuning since. */
public final class FreshOthers {

  private FreshOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("premium bill", Split.FRESH, FreshOthers::premium),
        new OtherPaper("good faith estimate", Split.FRESH, FreshOthers::estimate),
        new OtherPaper("refund request", Split.FRESH, FreshOthers::refund),
        new OtherPaper("fee schedule", Split.FRESH, FreshOthers::fees),
        new OtherPaper("coverage questionnaire", Split.FRESH, FreshOthers::questions));
  }

  private static void premium(Ink ink) {
    title(ink, "Evergreen Shield of the Northwest", "Premium Statement");
    lines(
        ink,
        "Subscriber: Hollis Norquay        Account number: 4471-20933",
        "Member ID: W330 118 204           Statement date: 02/18/2026",
        "",
        "Coverage period 03/01/2026 - 03/31/2026");
    row(ink, "Description", "Amount");
    row(ink, "Previous balance", "$412.18");
    row(ink, "Payment received 02/03/2026, thank you", "-$412.18");
    row(ink, "Monthly premium, Bronze HSA", "$428.66");
    row(ink, "Premium tax credit", "-$121.00");
    row(ink, "Total amount due by 03/01/2026", "$307.66");
    lines(ink, "", "Detach here and mail with your check. Do not send cash.");
  }

  private static void estimate(Ink ink) {
    title(ink, "Port Carrow Regional Hospital", "Good Faith Estimate for Health Care Items");
    lines(
        ink,
        "Patient: Celeste Umber     Date of birth: 07/02/1979",
        "Scheduled service: Knee arthroscopy on 04/14/2026",
        "Provider NPI 1992000183    Tax ID 31-4471029",
        "This is an estimate of what you may be charged. No claim has been filed.",
        "");
    ink.bold()
        .left(54, "Service")
        .left(200, "Code")
        .right(330, "Quantity")
        .right(430, "Expected charge");
    ink.plain().down(14);
    priced(ink, "Knee arthroscopy", "29881", "1", "$4,120.00");
    priced(ink, "Anesthesia", "01400", "1", "$880.00");
    priced(ink, "Recovery room", "", "2", "$1,230.00");
    priced(ink, "Total expected charges", "", "", "$6,230.00");
    lines(
        ink,
        "",
        "If you are billed at least $400 more than this estimate you may dispute the bill.",
        "Your copay, deductible and coinsurance are not part of this estimate.");
  }

  private static void priced(Ink ink, String words, String code, String many, String charge) {
    ink.left(54, words).left(200, code).right(330, many).right(430, charge).down(13);
  }

  private static void refund(Ink ink) {
    title(ink, "Great Plains Indemnity Company", "Request for Refund of Overpayment");
    lines(
        ink,
        "January 22, 2026",
        "",
        "Cedar Fen Dermatology PA",
        "881 Cobalt Street, Bramley, GA 30999",
        "",
        "Re: Patient Soren Tolliver, claim E2041177302, dates of service 09/04/2025",
        "",
        "Dear provider:",
        "",
        "On 10/02/2025 we paid $318.40 by check 204418-A for the claim above. Our review found"
            + " that",
        "the amount paid should have been $201.15. We ask you to return the overpayment of $117.25",
        "within 45 days. If we hear nothing we will take the amount from a later payment.",
        "",
        "Make checks payable to Great Plains Indemnity Company and enclose this letter.",
        "You may dispute this request in writing.");
  }

  private static void fees(Ink ink) {
    title(ink, "Cascade Valley Health Plan", "Professional Fee Schedule, effective 01/01/2026");
    ink.bold().left(54, "CPT").left(110, "Description").right(360, "Allowed amount");
    ink.right(460, "Facility rate").plain().down(14);
    fee(ink, "99203", "Office visit new pt", "118.02", "84.10");
    fee(ink, "99212", "Office visit brief", "57.14", "36.90");
    fee(ink, "93000", "Electrocardiogram", "16.88", "16.88");
    fee(ink, "97110", "Therapeutic exercise", "31.40", "31.40");
    fee(ink, "73630", "X-ray foot", "33.27", "33.27");
    fee(ink, "17000", "Lesion removal", "71.55", "52.81");
    lines(
        ink,
        "",
        "Rates are per unit before any copay, deductible or coinsurance. Modifier 26 is paid at"
            + " 40%.",
        "Confidential. A listed fee is no promise of payment.");
  }

  private static void fee(Ink ink, String code, String words, String allowed, String facility) {
    ink.left(54, code).left(110, words).right(360, allowed).right(460, facility).down(13);
  }

  private static void questions(Ink ink) {
    title(ink, "Keystone Benefit Administrators", "Coordination of Benefits Questionnaire");
    lines(
        ink,
        "Member: Priya Marchetti    Member ID: XXX-XX-4410    Claim number: 20447118-02",
        "We cannot finish the claim above until we know of any other insurance.",
        "",
        "1. Are you or your dependents covered by another health plan?   [ ] Yes   [ ] No",
        "2. Name of the other insurer: ______________________________________",
        "3. Policy number: ______________   Effective date: ____/____/______",
        "4. Was the treatment on 11/18/2025 due to an accident at work?   [ ] Yes   [ ] No",
        "",
        "Amount billed: $642.00. Provider: Harborlight Family Practice.",
        "",
        "Signature ______________________   Date ______________",
        "Return within 30 days or the claim will be denied.");
  }

  private static void title(Ink ink, String who, String what) {
    ink.page();
    ink.font(Face.SANS, 14).bold().left(54, who).down(18).size(11).left(54, what).plain();
    ink.size(9.5).down(28);
  }

  private static void row(Ink ink, String words, String amount) {
    ink.left(54, words).right(400, amount).down(14);
  }

  private static void lines(Ink ink, String... lines) {
    for (String line : lines) {
      ink.left(54, line).down(14);
    }
  }
}
