package io.remitstream.benchmarks.paper.layout.unseen;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import java.util.List;

/** Papers that are no remittances, held out once and given to tuning since. */
public final class UnseenOthers {

  private UnseenOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("authorization letter", Split.UNSEEN, UnseenOthers::authorization),
        new OtherPaper("claim acknowledgement", Split.UNSEEN, UnseenOthers::acknowledgement),
        new OtherPaper("itemized bill", Split.UNSEEN, UnseenOthers::itemized),
        new OtherPaper("records request", Split.UNSEEN, UnseenOthers::records),
        new OtherPaper("payment enrollment", Split.UNSEEN, UnseenOthers::enrollment));
  }

  private static void authorization(Ink ink) {
    title(ink, "Redwood Coast Health Maintenance", "Notice of Prior Authorization");
    lines(
        ink,
        "Member: Imre Okonjo          Member No.: RC20114477-01",
        "Requested by: Elmsford Orthopedic Group, NPI 1992000183",
        "",
        "The service below is approved. Approval is not a guarantee of payment; benefits depend",
        "on eligibility on the date of service, and copays and withholds apply.",
        "");
    row(ink, "CPT-4", "Service", "Units", "Valid");
    row(ink, "29881", "Knee arthroscopy", "1", "03/01/2026 - 05/30/2026");
    row(ink, "97110", "Therapeutic exercise", "12", "03/15/2026 - 06/30/2026");
    lines(ink, "", "Authorization number: PA-771204-3. Questions: 1-800-555-0118.");
  }

  private static void acknowledgement(Ink ink) {
    title(ink, "Tri-River Clearing", "Claim Acknowledgement Report (277CA)");
    lines(ink, "Submitter: Harborlight Family Practice    Received 02/11/2026, batch 20447", "");
    row(ink, "Patient", "Control No.", "Charge", "Result");
    row(ink, "Bexley, Ana", "HL-20418", "210.00", "A1 accepted into adjudication");
    row(ink, "Quarles, Oren M", "HL-20419", "88.40", "A1 accepted into adjudication");
    row(ink, "Umber, Tamsin", "HL-20422", "317.25", "A3 rejected: subscriber not found");
    lines(
        ink,
        "",
        "3 claims, 615.65 charged; 2 accepted, 1 rejected.",
        "This report says nothing of payment. Correct rejected claims and send them again.");
  }

  private static void itemized(Ink ink) {
    title(ink, "Stillwater Falls Medical Center", "Itemized Statement of Charges");
    lines(ink, "Guarantor: Juno Kirkwood    Account: 77-401882    Admitted 01/04/2026", "");
    row(ink, "Date", "Item", "Qty", "Charge");
    row(ink, "01/04/2026", "Emergency room 99284", "1", "$1,204.00");
    row(ink, "01/04/2026", "CT scan 70450", "1", "$1,688.00");
    row(ink, "01/05/2026", "Laboratory 80053", "2", "$374.00");
    row(ink, "01/05/2026", "Pharmacy", "6", "$412.60");
    row(ink, "", "Total charges", "", "$3,678.60");
    row(ink, "", "Insurance has been billed", "", "$0.00");
    row(ink, "", "Balance due from you", "", "$3,678.60");
  }

  private static void records(Ink ink) {
    title(ink, "Granite Peak Compensation Fund", "Request for Medical Records");
    lines(
        ink,
        "March 9, 2026",
        "",
        "Saltmarsh Physical Therapy LLC",
        "",
        "Re: Injured worker Hollis Garrow, claim no. WC-2025-118204, date of injury Aug-19-2025",
        "",
        "We received your bill of $642.18 for services on Nov-03-2025 and cannot review it until",
        "you send the treatment notes. Please return them with this letter within 14 days.",
        "The bill is neither paid nor denied by this request.");
  }

  private static void enrollment(Ink ink) {
    title(ink, "Blue Heron Shield of Ohio Valley", "EFT and ERA Enrollment Confirmation");
    lines(
        ink,
        "Provider name: Bramley Heart & Vascular",
        "Provider Tax ID: 58-1120394       NPI: 1992000183",
        "Financial institution: First Carrow Bank, account ending 4417",
        "",
        "Your payments will be sent by electronic funds transfer from 04/01/2026 on. A test",
        "transfer of $0.00 was sent on 03/12/2026. Paper vouchers end 31 days after that.",
        "",
        "Reason for submission: [x] new   [ ] change   [ ] cancel");
  }

  private static void title(Ink ink, String who, String what) {
    ink.page();
    ink.font(Face.SERIF, 15).bold().left(60, who).down(18).size(12).left(60, what).plain();
    ink.size(10).down(28);
  }

  private static void row(Ink ink, String one, String two, String three, String four) {
    ink.left(60, one).left(150, two).right(350, three).left(370, four).down(15);
  }

  private static void lines(Ink ink, String... lines) {
    for (String line : lines) {
      ink.left(60, line).down(14);
    }
  }
}
