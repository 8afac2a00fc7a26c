package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One claim while its rows come in. */
final class ClaimDraft {

  private final String key;
  private final int ordinal;
  private final ClaimBuilder claim;
  private final List<ServiceLine> lines = new ArrayList<>();
  private final Map<String, FieldEvidence> fields = new LinkedHashMap<>();

  /**
   * @param key what its rows have in common; empty where nothing tells them apart
   */
  ClaimDraft(String key, int ordinal, ClaimBuilder claim) {
    this.key = key;
    this.ordinal = ordinal;
    this.claim = claim;
  }

  boolean isOf(String other) {
    return !key.isEmpty() && key.equals(other);
  }

  int ordinal() {
    return ordinal;
  }

  int lines() {
    return lines.size();
  }

  void add(ServiceLine line) {
    lines.add(line);
  }

  void prove(Map<String, FieldEvidence> more) {
    fields.putAll(more);
  }

  Map<String, FieldEvidence> fields() {
    return fields;
  }

  Claim claim() {
    return claim.lines(lines).build();
  }

  /** What the claim states, or else its lines together. */
  static Money paid(Claim claim) {
    Money stated = claim.paid();
    return stated != null ? stated : sum(claim.lines().stream().map(ServiceLine::paid).toList());
  }

  static Money charge(Claim claim) {
    Money stated = claim.charge();
    return stated != null ? stated : sum(claim.lines().stream().map(ServiceLine::charge).toList());
  }

  private static Money sum(List<? extends @org.jspecify.annotations.Nullable Money> amounts) {
    Money sum = Money.ZERO;
    for (Money amount : amounts) {
      sum = amount == null ? sum : sum.plus(amount);
    }
    return sum;
  }
}
