package io.remitstream.cli.extract;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Progress bars at the bottom of a terminal, drawn over themselves; what is printed goes above. */
final class Bars {

  private static final String UP_AND_CLEAR = "\u001b[%dA\r\u001b[J";
  private static final int BAR_WIDTH = 24;
  private static final int STAGE_WIDTH = 10;
  private static final int CLAIMS_WIDTH = 24;
  private static final int MOST_BARS = 20;
  private static final List<String> STAGES =
      List.of("SENDING", "RECEIVED", "READING", "EXTRACTING", "STORING", "DONE");

  private final PrintWriter out;
  private final int columns;
  private int drawn;

  Bars(PrintWriter out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  /** How far one document is. */
  record Line(String name, String stage, long claimsRead, @Nullable Long claimsTotal) {

    /** Between 0 and 1: by claims where their total is known, else by stage. */
    double part() {
      if (claimsTotal != null && claimsTotal > 0) {
        return Math.min(1, (double) claimsRead / claimsTotal);
      }
      return Math.max(0, STAGES.indexOf(stage)) / (double) (STAGES.size() - 1);
    }

    String claims() {
      if (claimsTotal != null) {
        return "%d of %d claims".formatted(claimsRead, claimsTotal);
      }
      return claimsRead > 0 ? "%d claims".formatted(claimsRead) : "";
    }
  }

  /** Draws these in the place of the last ones. */
  void draw(List<Line> lines) {
    clear();
    List<Line> shown = lines.subList(0, Math.min(lines.size(), MOST_BARS));
    shown.forEach(line -> out.println(text(line)));
    drawn = shown.size();
    out.flush();
  }

  /** Prints a line that stays; the bars come back with the next drawing. */
  void printAbove(String line) {
    clear();
    out.println(line);
  }

  private void clear() {
    if (drawn > 0) {
      out.printf(UP_AND_CLEAR, drawn);
      drawn = 0;
    }
  }

  private String text(Line line) {
    int full = (int) Math.round(line.part() * BAR_WIDTH);
    String bar = "█".repeat(full) + "░".repeat(BAR_WIDTH - full);
    return "%s %s %s %s"
        .formatted(
            fitted(line.name(), nameWidth()), bar, fitted(line.stage(), STAGE_WIDTH), line.claims())
        .stripTrailing();
  }

  /** What is left of a row, so that no bar ever wraps. */
  private int nameWidth() {
    return Math.clamp(columns - BAR_WIDTH - STAGE_WIDTH - CLAIMS_WIDTH - 4, 8, 48);
  }

  /** The end of a long name tells more than its beginning. */
  private static String fitted(String text, int width) {
    String clean = text.replaceAll("\\p{Cntrl}", "�");
    return clean.length() <= width
        ? clean + " ".repeat(width - clean.length())
        : "…" + clean.substring(clean.length() - width + 1);
  }
}
