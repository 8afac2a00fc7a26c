package io.remitstream.benchmarks.paper.layout.wild;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import java.util.List;

/** Papers that are no remittances, and speak as remittances do. */
public final class WildOthers {

  private WildOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("remittance guide", Split.WILD, WildOthers::guide),
        new OtherPaper("posting journal", Split.WILD, WildOthers::journal),
        new OtherPaper("care gaps", Split.WILD, WildOthers::gaps));
  }

  private static void guide(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 15).bold().left(42, "How to read your remittance advice").plain().size(9);
    ink.down(16).left(42, "Northgate Health Plans - provider education, revised 01/2026").down(26);
    field(ink, "1", "Check/EFT number", "The number of your payment. Have it ready when you call.");
    field(ink, "2", "Claim number", "The number that we gave the claim when we received it.");
    field(ink, "3", "Member ID", "The number on the member's card, with its suffix.");
    field(ink, "4", "Billed amount", "What you charged for the service.");
    field(ink, "5", "Allowed amount", "What your contract allows for the service.");
    field(ink, "6", "Deductible, copay, coinsurance", "What you may collect from the member.");
    field(ink, "7", "Paid amount", "What we paid: allowed less the member's share and others.");
    field(ink, "8", "EX code", "Why we paid another amount than you billed.");
    ink.down(10).bold().left(42, "Example").plain().down(14);
    ink.left(
        42, "A service billed at $150.00 is allowed at $110.00. The member's copay is $25.00,");
    ink.down(12).left(42, "so we pay $85.00. You write off $40.00 and collect $25.00.");
  }

  private static void field(Ink ink, String number, String name, String words) {
    ink.left(48, number).bold().left(66, name).plain().left(230, words).down(16);
  }

  private static void journal(Ink ink) {
    ink.page();
    ink.font(Face.MONO, 9)
        .left(36, "BRAMLEY HEART & VASCULAR")
        .right(576, "03/12/2026 17:42")
        .down(11);
    ink.left(36, "DAILY POSTING JOURNAL     OPERATOR: JLM     BATCH 20260312-2").down(22);
    posted(ink, "ACCT", "PATIENT", "TYPE", "PAYMENT", "ADJUST", "BALANCE");
    posted(ink, "20418", "JESSOP, QUENTIN", "INS CHECK", "-118.40", "-41.60", "0.00");
    posted(ink, "20977", "UMBER, WREN", "INS EFT", "-64.00", "-22.15", "30.00");
    posted(ink, "21050", "OKONJO, KOFI", "PAT CARD", "-25.00", "0.00", "0.00");
    posted(ink, "21102", "GARROW, ANA", "PAT CASH", "-40.00", "0.00", "115.25");
    posted(ink, "21102", "GARROW, ANA", "REFUND", "12.00", "0.00", "127.25");
    ink.down(8);
    posted(ink, "", "TOTALS", "5 ENTRIES", "-235.40", "-63.75", "272.50");
    ink.down(12).left(36, "DEPOSIT SLIP TOTAL  247.40     CASH 40.00  CARD 25.00  INS 182.40");
  }

  private static void posted(
      Ink ink, String account, String who, String type, String paid, String off, String left) {
    ink.left(36, account).left(80, who).left(220, type).right(390, paid).right(470, off);
    ink.right(560, left).down(13);
  }

  private static void gaps(Ink ink) {
    ink.page();
    ink.font(Face.SERIF, 13)
        .bold()
        .left(50, "Gaps in care: members of your panel")
        .plain()
        .size(9.5);
    ink.down(15).left(50, "Evergreen Senior Advantage, quality programme, March 2026").down(14);
    ink.left(50, "Harborlight Family Practice").left(320, "Tax ID 47-2290183").down(26).bold();
    gap(ink, "Member ID", "Member", "Measure", "Last claim", "Incentive");
    ink.plain().rule(50, 562, 0.5).down(13);
    gap(ink, "H4410 208815", "Elowen Yarrow", "Breast cancer screening", "none found", "$25.00");
    gap(ink, "H4410 310072", "Bram Tolliver", "Diabetes eye exam", "02/14/2024", "$30.00");
    gap(ink, "H4410 118204", "Ulla Dunmore", "Blood pressure control", "11/03/2025", "$15.00");
    gap(ink, "H4410 552910", "Yusuf Ravenel", "Colorectal screening", "none found", "$25.00");
    ink.down(12).left(50, "Close a gap by December 31 to earn the incentive. Codes that count:");
    ink.down(13).left(50, "77067, 92004, 92014, 3074F, 3078F, 45378, G0105, G0121.");
  }

  private static void gap(
      Ink ink, String id, String who, String measure, String last, String earned) {
    ink.left(50, id).left(140, who).left(250, measure).left(400, last).right(556, earned).down(14);
  }
}
