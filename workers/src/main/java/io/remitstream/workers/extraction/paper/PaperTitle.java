package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import java.util.List;
import java.util.Set;

/** Tells the titles of payers' papers, such as {@code Explanation of Benefits}. */
final class PaperTitle {

  private static final Set<String> PAYMENT =
      Set.of("payment", "remit", "pago", "disbursement", "reimbursement");

  private static final Set<String> PAPER =
      Set.of(
          "voucher",
          "advice",
          "statement",
          "listing",
          "register",
          "explanation",
          "explicacion",
          "aviso",
          "report",
          "notice",
          "summary");

  /** So many words have a line with a title, and a title, at most. */
  private static final int LONGEST_LINE = 16;

  private static final int LONGEST_TITLE = 10;
  private static final int STATED = 6;
  private static final int EXPLAINED_WITHIN = 5;

  /** What a payer explains of a claim. */
  private static final Set<String> EXPLAINED =
      Set.of(
          "review",
          "payment",
          "reimbursement",
          "settlement",
          "processing",
          "determination",
          "adjudication",
          "claim",
          "coverage",
          "pago",
          "reembolso");

  private PaperTitle() {}

  /** Whether a line is the title of a payer's paper. */
  static boolean is(TextLine line) {
    return line.says(Cue.TITLE) && line.size() <= LONGEST_LINE && is(line.tokens);
  }

  /** {@code Statement of secondary benefits}, which is no provider's. */
  static boolean isOfBenefits(TextLine line) {
    List<String> tokens = line.tokens;
    return tokens.size() <= STATED
        && tokens.contains("benefit")
        && tokens.contains("of")
        && (tokens.getFirst().equals("statement") || tokens.getFirst().equals("notice"))
        && !tokens.contains("provider")
        && !tokens.contains("payment");
  }

  static boolean is(List<String> tokens) {
    if (!Cue.TITLE.in(tokens)) {
      return false;
    }
    boolean explains =
        tokens.contains("explanation")
            || tokens.contains("explicacion")
            || tokens.contains("statement")
            || tokens.contains("notice");
    boolean benefits = tokens.contains("benefit") || tokens.contains("beneficios");
    return tokens.contains("remittance")
        || tokens.contains("remesa")
        || (explains && (benefits || tokens.contains("beneficio")))
        || (tokens.contains("claim") && tokens.contains("determination"))
        || explained(tokens)
        || isOfPayment(tokens);
  }

  /** {@code Explanation of Review}: what a payer may explain. */
  private static boolean explained(List<String> tokens) {
    int at = Math.max(tokens.indexOf("explanation"), tokens.indexOf("explicacion"));
    return at >= 0
        && tokens.size() - at <= LONGEST_TITLE
        && tokens.subList(at, Math.min(tokens.size(), at + EXPLAINED_WITHIN)).stream()
            .anyMatch(EXPLAINED::contains);
  }

  /** {@code Claim Payment Statement}, {@code Payment Listing for} … */
  static boolean isOfPayment(List<String> tokens) {
    return tokens.size() <= LONGEST_TITLE && !disjoint(tokens, PAPER) && !disjoint(tokens, PAYMENT);
  }
}
