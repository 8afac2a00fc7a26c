package io.remitstream.benchmarks.paper.layout.ordinary;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import java.util.List;

/** Papers that payers send beside those and that are no remittances. */
public final class OrdinaryOthers {

  private OrdinaryOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("referral approval", Split.ORDINARY, OrdinaryOthers::referral),
        new OtherPaper("other coverage letter", Split.ORDINARY, OrdinaryOthers::coverage));
  }

  private static void referral(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 14).bold().left(44, "Sunridge Community Health Plan").plain().size(9.5);
    ink.down(34).left(44, "March 4, 2026").down(24).left(44, "Cedar Fen Dermatology PA").down(26);
    ink.bold().left(44, "Referral approval").plain().down(18);
    Desk.pair(ink, 44, 160, 14, "Member", "Yusuf Garrow");
    Desk.pair(ink, 44, 160, 14, "Medicaid ID", "904418822");
    Desk.pair(ink, 44, 160, 14, "Referral number", "R-2026-118840");
    Desk.pair(ink, 44, 160, 14, "Valid", "03/04/2026 - 06/02/2026");
    ink.down(10).bold().left(44, "Code").left(110, "Service").left(300, "Visits approved").plain();
    ink.down(14).left(44, "99203").left(110, "Office visit new pt").left(300, "1");
    ink.down(13).left(44, "11102").left(110, "Skin biopsy").left(300, "2").down(24);
    Hand.paragraph(
        ink,
        44,
        500,
        13,
        "This approval is not a promise of payment. Payment depends on the member's eligibility on"
            + " the day of the service and on the terms of your agreement with us.");
  }

  private static void coverage(Ink ink) {
    ink.page();
    ink.font(Face.SERIF, 14).bold().left(54, "Penhallow Benefit Administrators").plain().size(11);
    ink.down(36).left(54, "02/27/2026").down(28).left(54, "Dear Tamsin Ingleby:").down(20);
    Hand.paragraph(
        ink,
        54,
        500,
        14,
        "We received a claim for $412.00 for services on 02/10/2026. Before we can consider it we"
            + " need to know whether you or your family have other health coverage. Please fill in"
            + " this page and return it within 45 days. No benefit has been determined yet.");
    ink.down(16);
    for (String question :
        List.of("Other insurance company", "Policy number", "Effective date", "Signature")) {
      ink.left(54, question).rule(220, 520, 0.5).down(24);
    }
  }
}
