package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperVerdict;
import io.remitstream.streaming.remittance.balance.PaperVerdict.Evidence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How far what stands around a leaf bears it out. A name or a date has no equation of its own: it
 * is as sure as the reading of its line, its claim and its document, and that shows in their
 * amounts.
 */
final class Standing {

  /** Of what nothing but its label speaks for. */
  static final double UNPROVEN = 0.89;

  /** Of a claim whose sums do not close in several columns: rows were put wrongly together. */
  private static final double BROKEN = 0.7;

  /** Of a document that has money which was not understood: a person has to look at it. */
  private static final double POOR = 0.75;

  private static final int SEVERAL = 2;
  private static final double COVERED = 0.92;
  private static final int MANY = 4;

  private final Set<String> proven = new HashSet<>();
  private final Map<String, Integer> unclosed = new HashMap<>();
  private final double whole;

  /** The claim, and the line, that was asked for last: leaves come one after the other. */
  private String last = "/";

  private String lastLine = "/";

  /**
   * @param coverage of the document's money, from 0 to 1
   */
  Standing(PaperVerdict verdict, double coverage, int claims) {
    verdict.evidence().forEach(this::prove);
    verdict.findings().stream()
        .filter(finding -> finding.rule() == Rule.COLUMN_TOTAL)
        .forEach(this::count);
    long broken = unclosed.values().stream().filter(times -> times >= SEVERAL).count();
    boolean poor = coverage < COVERED || broken * MANY > claims;
    whole = poor ? POOR : 1;
  }

  private void prove(String pointer, Evidence evidence) {
    if (evidence.agreeing() > 0 && evidence.failing() == 0) {
      String claim = claim(pointer);
      if (proven.add(holder(pointer, claim))) {
        proven.add(claim);
        proven.add(remittance(pointer));
      }
    }
  }

  private void count(Finding finding) {
    unclosed.merge(claim(finding.pointer()), 1, Integer::sum);
  }

  /** How sure a leaf may be at most. */
  double most(String pointer) {
    String claim = claim(pointer);
    if (!unclosed.isEmpty() && unclosed.getOrDefault(claim, 0) >= SEVERAL) {
      return Math.min(whole, BROKEN);
    }
    return proven.contains(holder(pointer, claim)) ? whole : Math.min(whole, UNPROVEN);
  }

  /** Whose amounts speak for it: its line's, its claim's, or any of the remittance. */
  private String holder(String pointer, String claim) {
    if (isWithin(pointer, lastLine)) {
      return lastLine;
    }
    int line = pointer.indexOf("/lines/");
    int end = line < 0 ? -1 : pointer.indexOf('/', line + 7);
    if (end < 0) {
      return claim;
    }
    lastLine = pointer.substring(0, end);
    return lastLine;
  }

  /** Of a leaf outside of claims, the remittance. */
  private String claim(String pointer) {
    if (isWithin(pointer, last)) {
      return last;
    }
    int claim = pointer.indexOf("/claims/");
    int end = claim < 0 ? -1 : pointer.indexOf('/', claim + 8);
    if (claim < 0) {
      return remittance(pointer);
    }
    last = end < 0 ? pointer : pointer.substring(0, end);
    return last;
  }

  private static boolean isWithin(String pointer, String record) {
    return pointer.length() > record.length()
        && pointer.charAt(record.length()) == '/'
        && pointer.startsWith(record);
  }

  private static String remittance(String pointer) {
    int end = pointer.indexOf('/', "/remittances/".length());
    return end < 0 ? pointer : pointer.substring(0, end);
  }
}
