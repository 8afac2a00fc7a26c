package io.remitstream.cli.extract;

import java.io.PrintWriter;
import java.util.List;

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
  record Line(String name, DocumentState.Progress progress) {

    String stage() {
      return progress.stage();
    }

    /** Between 0 and 1: by pages or claims where their total is known, else by stage. */
    double part() {
      Long pages = progress.pagesTotal();
      if (pages != null && pages > 0) {
        return Math.min(1, (double) pagesRead() / pages);
      }
      Long claims = progress.claimsTotal();
      if (claims != null && claims > 0) {
        return Math.min(1, (double) progress.claimsRead() / claims);
      }
      return Math.max(0, STAGES.indexOf(stage())) / (double) (STAGES.size() - 1);
    }

    String amount() {
      if (progress.pagesRead() != null) {
        Long pages = progress.pagesTotal();
        return pages == null
            ? "page %d".formatted(pagesRead())
            : "page %d of %d".formatted(pagesRead(), pages);
      }
      Long claims = progress.claimsTotal();
      if (claims != null) {
        return "%d of %d claims".formatted(progress.claimsRead(), claims);
      }
      return progress.claimsRead() > 0 ? "%d claims".formatted(progress.claimsRead()) : "";
    }

    private long pagesRead() {
      Long read = progress.pagesRead();
      return read == null ? 0 : read;
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
            fitted(line.name(), nameWidth()), bar, fitted(line.stage(), STAGE_WIDTH), line.amount())
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
