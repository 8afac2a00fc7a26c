package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperVerdict;
import io.remitstream.workers.extraction.page.Word;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import io.remitstream.workers.extraction.paper.printed.Misprint;
import io.remitstream.workers.extraction.paper.printed.PrintedAmount;
import io.remitstream.workers.extraction.paper.printed.PrintedArithmetic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Misprints that only the arithmetic of what is printed tells of, where the equations of what was
 * understood raise nothing.
 */
final class Misprints {

  /** In points: so far apart are the baselines of one line at most. */
  private static final double LINE = 3;

  private record Place(int page, Word word) {}

  private record Row(int page, double baseline, String record) {}

  private final String remittance;
  private final Map<Place, String> leaves = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  private Misprints(Canonical told, int ordinal) {
    remittance = "/remittances/" + ordinal;
    told.headerLeaves.forEach(this::put);
    for (Map<String, Leaf> claim : told.claimLeaves) {
      claim.forEach(this::put);
    }
  }

  private void put(String pointer, Leaf leaf) {
    Word first = leaf.words().getFirst();
    leaf.words().forEach(word -> leaves.put(new Place(leaf.page(), word), pointer));
    if (pointer.contains("/claims/")) {
      rows.add(new Row(leaf.page(), first.baseline(), record(pointer)));
    }
  }

  /** The claim or the line. */
  private static String record(String pointer) {
    String[] parts = pointer.split("/", -1);
    int size = parts.length > 6 && parts[5].equals("lines") ? 7 : 5;
    return String.join("/", List.of(parts).subList(0, size));
  }

  private static String claim(String pointer) {
    int line = pointer.indexOf("/lines/");
    return line < 0 ? pointer : pointer.substring(0, line);
  }

  /** Adds them to what the equations say. */
  static PaperVerdict with(
      PaperVerdict verdict, RemittanceDraft draft, Canonical told, int ordinal) {
    var found = new ArrayList<>(PrintedArithmetic.misprints(draft.rows));
    if (!draft.across.isEmpty()) {
      found.addAll(PrintedArithmetic.misprints(draft.across));
    }
    if (found.isEmpty() || Doubts.isRecognised(told)) {
      return verdict;
    }
    var places = new Misprints(told, ordinal);
    var findings = new ArrayList<>(verdict.findings());
    for (Misprint one : found) {
      Finding finding = places.finding(one);
      if (verdict.findings().stream()
          .noneMatch(other -> isNear(other.pointer(), finding.pointer()))) {
        findings.add(finding);
      }
    }
    return new PaperVerdict(findings, verdict.evidence());
  }

  private static boolean isNear(String one, String other) {
    return claim(one).equals(claim(other));
  }

  private Finding finding(Misprint misprint) {
    Money off = Money.ofCents(Math.abs(misprint.off()));
    return Finding.of(
        Rule.PRINTED_SUM,
        pointer(misprint),
        (misprint.sum()
                ? "A column's amounts and its total differ by %s, which one digit explains."
                : "The amounts of a row are %s off what the other rows hold to, which one digit"
                    + " explains.")
            .formatted(off));
  }

  /** The amount where it is the only one; else the record that holds all that it may be. */
  private String pointer(Misprint misprint) {
    var pointers = new LinkedHashSet<String>();
    misprint.suspects().forEach(one -> pointers.add(pointer(one)));
    if (pointers.size() == 1) {
      return pointers.getFirst();
    }
    var claims = new LinkedHashSet<String>();
    pointers.forEach(one -> claims.add(one.contains("/claims/") ? claim(record(one)) : one));
    return claims.size() == 1 ? claims.getFirst() : remittance;
  }

  private String pointer(PrintedAmount amount) {
    String leaf = leaves.get(new Place(amount.page(), amount.word()));
    return leaf == null ? record(amount) : leaf;
  }

  /** What stands on its line, or above it. */
  private String record(PrintedAmount amount) {
    String above = remittance;
    for (Row row : rows) {
      double below = amount.word().baseline() - row.baseline();
      if (row.page() == amount.page() && Math.abs(below) < LINE) {
        return row.record();
      }
      if (row.page() < amount.page() || (row.page() == amount.page() && below > 0)) {
        above = claim(row.record());
      }
    }
    return above;
  }
}
