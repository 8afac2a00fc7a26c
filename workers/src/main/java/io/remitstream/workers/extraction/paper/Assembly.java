package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has been put together of a remittance, and what is still open of it. */
final class Assembly {

  private static final double WEAK = 0.88;

  final RemittanceDraft remittance = new RemittanceDraft();

  /** What was told before the claim that it belongs to. */
  private final List<Leaf> ahead = new ArrayList<>();

  @Nullable ClaimDraft claim;
  @Nullable LineDraft line;
  @Nullable Table table;

  /** Under which heading rows name their claims, where they do. */
  @Nullable ClaimRows claimRows;

  /** The open table of claims and their services, where there is one. */
  @Nullable ClaimTiers tiers;

  /** The open table of items over two rows, where there is one. */
  @Nullable ItemTiers items;

  /** The open table of claims over several rows, where there is one. */
  @Nullable StackedClaims stack;

  /** Whether the next identity begins another claim. */
  boolean parted;

  /** Whether the table's rows are over, so that a row without an anchor is no line of it. */
  boolean closed;

  /** Whether a line that is told label by label takes the amounts that come. */
  boolean block;

  /** Whether everything was summed up, so that no amount that follows is a claim's. */
  boolean summed;

  /** Whether a heading of provider adjustments was read. */
  boolean announced;

  /** The first date that is the payment's only where no better one is printed. */
  @Nullable Leaf weakDate;

  /** How it was paid by what stands before its number, where that is told nowhere else. */
  @Nullable Leaf weakMethod;

  /** A sum of what is paid that names the check. */
  @Nullable Leaf total;

  /** A date of service that waits for its line. */
  @Nullable Leaf pendingDate;

  int pendingDateAt;

  /** A line of mere text, which may describe the line that follows. */
  @Nullable Leaf bare;

  int bareAt;

  /** Of the row that was read last. */
  double lastBaseline;

  /** The open claim, or a new one. */
  ClaimDraft claim() {
    if (claim == null || parted) {
      begin();
    }
    return Objects.requireNonNull(claim);
  }

  void begin() {
    claim = new ClaimDraft();
    remittance.claims.add(claim);
    line = null;
    block = false;
    parted = false;
    closed = false;
    summed = false;
    pendingDate = null;
    ahead.forEach(claim::put);
    ahead.clear();
  }

  /** Keeps the first of the payment, but for an amount that was taken for it from a summary. */
  void told(Leaf leaf) {
    Leaf before = remittance.leaf(leaf.field());
    boolean better =
        before != null && before.trust() <= LineLabels.ABOVE && leaf.trust() > before.trust();
    if (better && leaf.field() == Field.PAYMENT_AMOUNT) {
      remittance.replace(leaf);
    } else {
      remittance.put(leaf);
    }
  }

  /** Keeps what a sentence tells of the payee, and of the claim that it leads. */
  void provided(Leaf leaf) {
    if (leaf.field() == Field.PAYEE_NAME) {
      remittance.put(leaf);
      ahead.clear();
    } else {
      ahead.add(leaf);
    }
  }

  /** No row follows that belongs to the line that was read last. */
  void close() {
    line = null;
    closed = true;
  }

  /** Gives what is known of the whole to its parts, and drops parts that tell nothing. */
  RemittanceDraft complete() {
    NumbersBelow.name(remittance);
    inherit();
    merge();
    remittance.claims.removeIf(one -> one.lines.isEmpty() && one.amounts() < 2);
    remittance.claims.forEach(
        one -> one.lines.removeIf(each -> each.amounts() == 0 && one.lines.size() > 1));
    remittance.put(total);
    remittance.put(weakMethod);
    Leaf date = weakDate;
    boolean pays = remittance.has(Field.PAYMENT_AMOUNT) || remittance.has(Field.TRACE);
    if (date != null && pays) {
      remittance.put(date.as(Field.PAYMENT_DATE).trusted(WEAK));
    }
    return remittance;
  }

  /** A claim of a summary, which is told again with its services, is one claim. */
  private void merge() {
    var detailed = new HashMap<Object, ClaimDraft>();
    for (ClaimDraft one : remittance.claims) {
      Leaf number = one.leaf(Field.CLAIM_NUMBER);
      if (number != null && !one.lines.isEmpty()) {
        detailed.putIfAbsent(number.value(), one);
      }
    }
    for (ClaimDraft one : List.copyOf(remittance.claims)) {
      Leaf number = one.leaf(Field.CLAIM_NUMBER);
      ClaimDraft same = number == null ? null : detailed.get(number.value());
      if (same != null && one.lines.isEmpty()) {
        one.leaves().values().forEach(same::put);
        remittance.claims.remove(one);
      }
    }
  }

  /** Who was named once belongs to the claims that follow. */
  private void inherit() {
    Leaf name = null;
    Leaf member = null;
    for (ClaimDraft one : remittance.claims) {
      name = one.has(Field.PATIENT_NAME) ? one.leaf(Field.PATIENT_NAME) : name;
      member = one.has(Field.MEMBER_ID) ? one.leaf(Field.MEMBER_ID) : member;
      one.put(name);
      one.put(member);
    }
  }
}
