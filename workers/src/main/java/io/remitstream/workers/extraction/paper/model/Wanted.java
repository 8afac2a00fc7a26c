package io.remitstream.workers.extraction.paper.model;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked about a remittance: leaves that are less sure than is asked for, and those that
 * every remittance prints and this one was not found to. A leaf that many payers leave out is not
 * missed.
 */
final class Wanted {

  /** A question has no more. */
  private static final int MOST = 200;

  private static final List<String> OF_REMITTANCE =
      List.of("payer/name", "payee/name", "payment/amount", "payment/date");
  private static final List<String> OF_CLAIM = List.of("patient/name", "claimNumber");

  private static final List<String> OF_LINE = List.of("serviceFrom", "charge");

  private final RemittanceRead read;
  private final String root;
  private final Leaves leaves;
  private final List<String> wanted = new ArrayList<>();

  private Wanted(RemittanceRead read) {
    this.read = read;
    this.root = "/remittances/" + read.ordinal();
    this.leaves = new Leaves(read);
  }

  /**
   * @param confidence a leaf that is less sure is asked for
   * @return JSON pointers
   */
  static List<String> of(RemittanceRead read, double confidence) {
    var asked = new Wanted(read);
    asked.unsure(confidence);
    OF_REMITTANCE.forEach(name -> asked.missed(asked.root + "/" + name));
    for (int at = 0; at < read.claims().size(); at++) {
      asked.claim(read.claims().get(at), asked.root + "/claims/" + at);
    }
    return asked.wanted.stream().distinct().limit(MOST).toList();
  }

  private void unsure(double confidence) {
    read.evidence()
        .forEach(
            (pointer, evidence) -> {
              if (evidence.confidence() < confidence && Meaning.isKnown(pointer)) {
                wanted.add(pointer);
              }
            });
  }

  private void claim(Claim claim, String at) {
    OF_CLAIM.forEach(name -> missed(at + "/" + name));
    if (claim.lines().stream().allMatch(line -> line.charge() == null)) {
      missed(at + "/charge");
    }
    if (claim.lines().stream().allMatch(line -> line.paid() == null)) {
      missed(at + "/paid");
    }
    lines(claim.lines(), at);
  }

  /** A line's date or charge is missed where another line of the claim has one. */
  private void lines(List<ServiceLine> lines, String at) {
    for (String name : OF_LINE) {
      List<String> pointers = new ArrayList<>();
      for (int line = 0; line < lines.size(); line++) {
        pointers.add(at + "/lines/" + line + "/" + name);
      }
      if (pointers.stream().anyMatch(pointer -> leaves.text(pointer) != null)) {
        pointers.forEach(this::missed);
      }
    }
  }

  private void missed(String pointer) {
    if (leaves.text(pointer) == null) {
      wanted.add(pointer);
    }
  }
}
