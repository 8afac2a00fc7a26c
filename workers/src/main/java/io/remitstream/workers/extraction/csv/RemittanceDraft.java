package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.streaming.remittance.balance.PaperBalance;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One remittance while its claims come in. The equations of its claims are asked some claims at a
 * time, so that a remittance of any length is held in little memory.
 */
final class RemittanceDraft {

  private static final int AT_ONCE = 200;
  private static final Pattern CLAIM = Pattern.compile("^(/remittances/\\d+/claims/)(\\d+)");

  private final String key;
  private final int ordinal;
  private final Payment payment;
  private final List<Claim> unproven = new ArrayList<>();
  private int claims;
  private long lines;
  private boolean states;
  private Money charge = Money.ZERO;
  private Money paid = Money.ZERO;

  RemittanceDraft(String key, int ordinal, Payment payment) {
    this.key = key;
    this.ordinal = ordinal;
    this.payment = payment;
  }

  boolean isOf(String other) {
    return key.equals(other);
  }

  int ordinal() {
    return ordinal;
  }

  int claims() {
    return claims;
  }

  long lines() {
    return lines;
  }

  String pointer() {
    return "/remittances/" + ordinal;
  }

  void add(ClaimDraft draft, List<EraPart> parts, CsvFindings findings) {
    Claim claim = draft.claim();
    parts.add(new ClaimRead(ordinal, draft.ordinal(), claim));
    parts.add(new FieldsRead(ordinal, draft.ordinal(), draft.fields()));
    claims++;
    lines += claim.lines().size();
    charge = charge.plus(ClaimDraft.charge(claim));
    paid = paid.plus(ClaimDraft.paid(claim));
    states |= claim.paid() != null || claim.lines().stream().anyMatch(line -> line.paid() != null);
    unproven.add(claim);
    if (unproven.size() == AT_ONCE) {
      prove(findings);
    }
  }

  /** Findings come before the remittance closes. */
  void close(List<EraPart> parts, CsvFindings findings) {
    prove(findings);
    Money stated = payment.amount();
    if (stated != null && states && !stated.equals(paid)) {
      findings.raise(
          Finding.of(
              Rule.PAYMENT_TOTAL,
              pointer() + "/payment/amount",
              "The claims' payments do not sum up to the payment.",
              paid,
              stated));
    }
    boolean balanced = findings.takeBalanced();
    parts.add(new RemittanceClosed(ordinal, List.of(), balanced, claims, lines, charge, paid));
  }

  private void prove(CsvFindings findings) {
    int first = claims - unproven.size();
    PaperBalance.check(ordinal, Payment.UNKNOWN, List.of(), unproven)
        .findings()
        .forEach(finding -> findings.raise(moved(finding, first)));
    unproven.clear();
  }

  /** The claims that were checked together are counted from their first. */
  private static Finding moved(Finding finding, int first) {
    String pointer =
        CLAIM
            .matcher(finding.pointer())
            .replaceFirst(at -> at.group(1) + (Integer.parseInt(at.group(2)) + first));
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.message(),
        pointer,
        finding.expected(),
        finding.actual(),
        finding.difference());
  }
}
