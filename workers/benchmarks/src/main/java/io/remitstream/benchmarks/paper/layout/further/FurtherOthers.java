package io.remitstream.benchmarks.paper.layout.further;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import java.util.List;

/** Papers that are no remittances, held out at first and tuned on since. */
public final class FurtherOthers {

  private FurtherOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("claim form", Split.FURTHER, FurtherOthers::claimForm),
        new OtherPaper("prior authorization", Split.FURTHER, FurtherOthers::authorization),
        new OtherPaper("appeal decision", Split.FURTHER, FurtherOthers::appeal));
  }

  private static void claimForm(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 13)
        .bold()
        .center(306, "HEALTH INSURANCE CLAIM FORM")
        .plain()
        .size(7)
        .down(20);
    box(
        ink,
        "1a. INSURED'S I.D. NUMBER",
        "QX 220 118 04",
        "2. PATIENT'S NAME (Last, First, MI)",
        "Jessop, Imre T");
    box(ink, "3. PATIENT'S BIRTH DATE", "04 11 1968", "4. INSURED'S NAME", "Jessop, Imre T");
    box(ink, "9. OTHER INSURED'S NAME", "", "11. INSURED'S POLICY GROUP", "00418-A");
    box(ink, "21. DIAGNOSIS", "A. M54.5   B. R51.9", "23. PRIOR AUTHORIZATION NUMBER", "");
    ink.down(6)
        .left(40, "24. A. DATE(S) OF SERVICE")
        .left(180, "B. PLACE")
        .left(230, "D. PROCEDURES")
        .right(420, "F. $ CHARGES")
        .right(480, "G. UNITS")
        .down(14)
        .size(9);
    ink.left(40, "11 03 25   11 03 25")
        .left(180, "11")
        .left(230, "99203")
        .right(420, "214 00")
        .right(480, "1")
        .down(14);
    ink.left(40, "11 03 25   11 03 25")
        .left(180, "11")
        .left(230, "97110")
        .right(420, "152 00")
        .right(480, "2")
        .down(24)
        .size(7);
    box(ink, "25. FEDERAL TAX I.D. NUMBER", "61-4420917", "26. PATIENT'S ACCOUNT NO.", "20-11872");
    box(ink, "28. TOTAL CHARGE", "$ 366 00", "29. AMOUNT PAID", "$ 0 00");
    box(
        ink,
        "31. SIGNATURE OF PHYSICIAN",
        "Signature on file",
        "33. BILLING PROVIDER INFO",
        "Elmsford Orthopedic Group");
  }

  private static void box(Ink ink, String label, String value, String other, String second) {
    double top = ink.y();
    ink.box(36, top, 306, top + 28)
        .box(306, top, 576, top + 28)
        .at(top + 9)
        .size(6.5)
        .left(40, label)
        .left(310, other);
    ink.at(top + 22).size(10).left(44, value).left(314, second).at(top + 28).size(7);
  }

  private static void authorization(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 13)
        .bold()
        .left(64, "Foundry Workers Health Trust")
        .plain()
        .size(10)
        .down(28);
    lines(
        ink,
        "January 20, 2026",
        "",
        "Re: Prior authorization request",
        "Member: Dario Whitlock-Shaw     Member ID: FW5283895",
        "Reference number: PA-2026-004417",
        "Requesting provider: Stillwater Ear Nose and Throat   NPI 1881726354",
        "",
        "We have approved the following service:",
        "CPT 72148  MRI lumbar spine   Units: 1   Valid 01/25/2026 to 04/25/2026",
        "",
        "Approval is not a guarantee of payment. Payment depends on eligibility, deductible,",
        "copay and coinsurance on the date of service. Estimated cost to you: $240.00.",
        "",
        "Questions? Call 1-800-555-0118.");
  }

  private static void appeal(Ink ink) {
    ink.page();
    ink.font(Face.SERIF, 13)
        .bold()
        .left(64, "Pinnacle Ridge Casualty and Life")
        .plain()
        .size(11)
        .down(28);
    lines(
        ink,
        "February 2, 2026",
        "",
        "Notice of appeal decision",
        "",
        "Patient: Celeste U Pellegrin     Claim number: 176171-190",
        "Date of service: 06/11/2025",
        "",
        "We received your appeal on January 9, 2026. After review by a physician who took no part",
        "in the first decision, we uphold the denial of $1,480.00 for procedure 72148 because the",
        "plan does not cover this service without prior authorization.",
        "",
        "You may ask for an external review within 120 days of this letter.",
        "",
        "Sincerely,",
        "Appeals and Grievances");
  }

  private static void lines(Ink ink, String... lines) {
    for (String line : lines) {
      ink.left(64, line).down(17);
    }
  }
}
