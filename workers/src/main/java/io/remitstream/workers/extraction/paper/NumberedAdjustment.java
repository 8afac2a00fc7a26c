package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import org.jspecify.annotations.Nullable;

/**
 * A row below a claim's services that adjusts one of them, told by its number: {@code 2 CO 45
 * 119.18 M15}.
 */
final class NumberedAdjustment {

  private static final int CODE = 1;

  private NumberedAdjustment() {}

  /** Whether a line is one of a claim's services; puts it there. */
  static boolean take(TextLine line, @Nullable ClaimDraft claim) {
    LineDraft service = claim == null || line.size() <= CODE + 1 ? null : service(line, claim);
    Draft.Adjusted one = service == null ? null : RowReader.adjustment(line, CODE);
    if (service == null || one == null) {
      return false;
    }
    service.adjustments.add(one);
    int after = CODE + (Codes.isGroup(line.text(CODE)) ? 3 : 2);
    for (int word = after; word < line.size(); word++) {
      for (String code : Codes.remarks(line.text(word))) {
        service.remarks.add(Leaf.of(Field.REMARKS, code, line, word, word + 1, 1));
      }
    }
    return true;
  }

  private static @Nullable LineDraft service(TextLine line, ClaimDraft claim) {
    String number = line.text(0);
    int ordinal = Codes.isInteger(number) ? Integer.parseInt(number) : 0;
    return ordinal < 1 || ordinal > claim.lines.size() ? null : claim.lines.get(ordinal - 1);
  }
}
