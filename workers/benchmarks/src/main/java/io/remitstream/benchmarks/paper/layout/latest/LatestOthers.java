package io.remitstream.benchmarks.paper.layout.latest;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import java.util.List;

/** Papers that are no remittances, that nothing is tuned on. */
public final class LatestOthers {

  private LatestOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("aging report", Split.LATEST, LatestOthers::aging),
        new OtherPaper("encounter slip", Split.LATEST, LatestOthers::encounter),
        new OtherPaper("lockbox deposit", Split.LATEST, LatestOthers::deposit),
        new OtherPaper("summary of benefits", Split.LATEST, LatestOthers::benefits),
        new OtherPaper("returned claim", Split.LATEST, LatestOthers::returned));
  }

  private static void aging(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 12).bold().left(40, "Insurance Aging by Payer").plain().size(9).down(14);
    ink.left(40, "Harborlight Family Practice").right(572, "As of 02/28/2026").down(26).bold();
    aged(ink, "Payer / patient", "0-30", "31-60", "61-90", "Over 90", "Balance");
    ink.plain().rule(40, 572, 0.5).down(13);
    aged(ink, "Copper Basin Health Partners", "1,204.00", "310.00", "0.00", "88.50", "1,602.50");
    aged(ink, "   Jessop, Quentin  AC-20418", "310.00", "310.00", "0.00", "0.00", "620.00");
    aged(ink, "   Umber, Wren  AC-20977", "894.00", "0.00", "0.00", "88.50", "982.50");
    aged(ink, "Mesa Crest Health", "0.00", "145.00", "212.40", "0.00", "357.40");
    aged(ink, "   Tolliver, Greta  AC-19026", "0.00", "145.00", "212.40", "0.00", "357.40");
    ink.rule(40, 572, 0.5).down(13).bold();
    aged(ink, "Report total", "1,204.00", "455.00", "212.40", "88.50", "1,959.90");
  }

  private static void aged(Ink ink, String who, String... columns) {
    ink.left(40, who);
    for (int at = 0; at < columns.length; at++) {
      ink.right(290 + at * 70.0, columns[at]);
    }
    ink.down(14);
  }

  private static void encounter(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 13).bold().center(306, "CEDAR FEN DERMATOLOGY PA").plain().size(8.5);
    ink.down(14).center(306, "Encounter form / superbill     NPI 1992000183").down(26);
    ink.left(40, "Patient: Leonor Fairbairn").left(230, "Account: CF-0418");
    ink.right(572, "Date of visit: 03/09/2026").down(13);
    ink.left(40, "Insurance: Granite Harbor").left(230, "Copay collected: $30.00");
    ink.right(572, "Doctor: N. Ravenel").down(24).bold();
    checked(ink, "X", "CPT", "Service", "Fee", "ICD-10");
    ink.plain().rule(40, 572, 0.5).down(13);
    checked(ink, "", "99212", "Office visit, brief", "$88.00", "");
    checked(ink, "X", "99203", "New patient, low", "$210.00", "L57.0");
    checked(ink, "X", "17000", "Destruction, first lesion", "$184.00", "L57.0");
    checked(ink, "", "11102", "Tangential biopsy", "$248.00", "");
    ink.rule(40, 572, 0.5).down(13).bold();
    checked(ink, "", "", "Total charges", "$394.00", "");
    ink.plain().down(14).left(40, "Return: 3 months      Signature: ______________________");
  }

  private static void checked(
      Ink ink, String mark, String code, String words, String fee, String illness) {
    ink.left(46, mark).left(70, code).left(130, words).right(420, fee).left(460, illness).down(15);
  }

  private static void deposit(Ink ink) {
    ink.page();
    ink.font(Face.MONO, 9).left(40, "FIRST CARROW BANK      WHOLESALE LOCKBOX 77104").down(12);
    ink.left(40, "DEPOSIT DETAIL   DATE 03/11/2026   BATCH 0041").down(12);
    ink.left(40, "CUSTOMER BRAMLEY HEART & VASCULAR").down(24);
    item(ink, "ITEM", "CHECK NUMBER", "REMITTER", "AMOUNT");
    item(ink, "0001", "00418207", "TALLGRASS EMPLOYEE BENEFIT TRUST", "1,288.40");
    item(ink, "0002", "82210093", "MEADOWLARK MUTUAL", "96.12");
    item(ink, "0003", "1107", "O. LINDQVIST", "64.70");
    item(ink, "0004", "5530218", "BASALT STATE COMPENSATION FUND", "412.00");
    ink.down(6);
    item(ink, "", "", "4 ITEMS   TOTAL DEPOSIT", "1,861.22");
    ink.down(12).left(40, "IMAGES OF CHECKS AND ENCLOSURES ARE ON THE PORTAL FOR 90 DAYS.");
  }

  private static void item(Ink ink, String number, String check, String from, String amount) {
    ink.left(40, number).left(90, check).left(200, from).right(540, amount).down(13);
  }

  private static void benefits(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 12).bold().left(40, "Summary of Benefits and Coverage").plain().size(9);
    ink.down(14).left(40, "Clearwater Commons Health: Silver PPO 3000");
    ink.right(572, "Coverage period: 01/01/2026 - 12/31/2026").down(26).bold();
    covered(ink, "Common medical event", "Network provider", "Out-of-network provider");
    ink.plain();
    covered(ink, "Overall deductible", "$3,000 person / $6,000 family", "$6,000 person");
    covered(ink, "Primary care visit", "$30 copay, deductible waived", "40% coinsurance");
    covered(ink, "Specialist visit", "$60 copay, deductible waived", "40% coinsurance");
    covered(ink, "Imaging (CT, MRI)", "20% coinsurance", "40% coinsurance");
    covered(ink, "Emergency room care", "$350 copay", "$350 copay");
    covered(ink, "Out-of-pocket limit", "$8,500 person", "Not limited");
    ink.down(12).bold().left(40, "Example: having a baby").right(440, "Total cost $12,700.00");
    ink.plain().down(14).left(40, "In this example the patient would pay: deductible $3,000.00,");
    ink.down(13)
        .left(40, "copayments $10.00, coinsurance $1,900.00. Limits or exclusions: $60.00.");
  }

  private static void covered(Ink ink, String event, String inside, String outside) {
    ink.rule(40, 572, 0.3).down(12).left(44, event).left(210, inside).left(400, outside).down(8);
  }

  private static void returned(Ink ink) {
    ink.page();
    ink.at(66).font(Face.SERIF, 14).bold().left(66, "Ironwood Administrators Inc.").plain();
    ink.size(11).down(34).left(66, "March 2, 2026").down(28).left(66, "Aldervale Urgent Care");
    ink.down(14).left(66, "Tax ID 58-2201937").down(28).bold();
    ink.left(66, "We are returning your claim unprocessed").plain().down(22);
    ink.left(66, "Patient: Farid Ingleby").left(300, "Member ID: W20418825").down(14);
    ink.left(66, "Date of service: 02/11/2026").left(300, "Total charge: $310.00").down(24);
    Hand.paragraph(
        ink,
        66,
        480,
        14,
        "The claim could not be entered because the rendering provider's NPI and the first"
            + " diagnosis are missing. No claim number was assigned and no benefits were"
            + " determined. Please send a complete claim within 180 days of the date of service.");
  }
}
