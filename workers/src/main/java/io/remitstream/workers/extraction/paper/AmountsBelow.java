package io.remitstream.workers.extraction.paper;

import java.util.List;

/**
 * Tells whether a service's amounts stand in the last of its rows, beside its code in brackets:
 * {@code 07/22/2025 Physical performance test}, {@code with report}, {@code (97750) 1 $91.67 …}.
 */
final class AmountsBelow {

  private static final int ROWS = 4;
  private static final int FEWEST = 3;

  private AmountsBelow() {}

  /** Whether they do so below a row that has none. */
  static boolean follow(List<TextLine> lines, int index) {
    TextLine above = lines.get(index);
    int last = Math.min(index + ROWS, lines.size() - 1);
    for (int next = index + 1; next <= last; next++) {
      TextLine line = lines.get(next);
      if (line.page != above.page || line.baseline - above.baseline > 2 * line.size) {
        return false;
      }
      if (line.amounts() > 0) {
        return line.amounts() >= FEWEST && line.text(0).startsWith("(") && ItemBelow.isCode(line);
      }
      above = line;
    }
    return false;
  }
}
