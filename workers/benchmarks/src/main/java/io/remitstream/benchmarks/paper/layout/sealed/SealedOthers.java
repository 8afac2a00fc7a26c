package io.remitstream.benchmarks.paper.layout.sealed;

import io.remitstream.benchmarks.paper.draw.Face;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import io.remitstream.benchmarks.paper.layout.Split;
import io.remitstream.benchmarks.paper.layout.common.Desk;
import io.remitstream.benchmarks.paper.layout.common.Hand;
import java.util.List;

/** Papers that payers send beside those and that are no remittances. */
public final class SealedOthers {

  private SealedOthers() {}

  public static List<OtherPaper> all() {
    return List.of(
        new OtherPaper("treatment estimate", Split.SEALED, SealedOthers::estimate),
        new OtherPaper("missing information letter", Split.SEALED, SealedOthers::missing));
  }

  private static void estimate(Ink ink) {
    ink.page();
    ink.font(Face.SANS, 14).bold().left(44, "Evergreen Dental Service Corporation").plain();
    ink.size(9.5).down(22).left(44, "Predetermination request received").down(26);
    Desk.pair(ink, 44, 160, 14, "Patient", "Leonor Eastlake");
    Desk.pair(ink, 44, 160, 14, "Subscriber ID", "ED20441883");
    Desk.pair(ink, 44, 160, 14, "Dental office", "Bramley Dental Arts");
    ink.down(10).bold().left(44, "Code").left(110, "Planned treatment").right(380, "Office fee");
    ink.plain().down(14).left(44, "D2740").left(110, "Crown porcelain").right(380, "1,240.00");
    ink.down(13).left(44, "D3320").left(110, "Root canal bicuspid").right(380, "980.00").down(24);
    Hand.paragraph(
        ink,
        44,
        500,
        13,
        "A consultant will look at this plan of treatment. You will receive an estimate in 15 days."
            + " The treatment has not been performed and nothing has been paid.");
  }

  private static void missing(Ink ink) {
    ink.page();
    ink.font(Face.SERIF, 14).bold().left(54, "Northfork Benefit Services LLC").plain().size(11);
    ink.down(36).left(54, "2/19/26").down(28).left(54, "Harborlight Family Practice").down(26);
    Hand.paragraph(
        ink,
        54,
        500,
        14,
        "We cannot process claim C26-1180412 of Imre Dunmore for $318.00 because information is"
            + " missing. Please send what is marked below within 45 days and we will go on with the"
            + " claim.");
    ink.down(16);
    for (String item :
        List.of("Date of the accident", "Diagnosis code", "Office notes", "Corrected procedure")) {
      ink.box(54, ink.y() - 9, 64, ink.y() + 1).left(74, item).down(20);
    }
  }
}
