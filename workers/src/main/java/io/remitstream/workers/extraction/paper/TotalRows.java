package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import java.util.List;
import java.util.Set;

/** Takes rows of totals: what a claim's services, or all claims, come to. */
final class TotalRows {

  /** So long is a claim's number at least. */
  private static final int NUMBER = 3;

  private static final int LONGEST_STATUS = 4;

  /** How sure it is that the sum of what is paid is the payment. */
  private static final double SUMMED = 0.85;

  private static final Set<String> PAYMENT = Set.of("check", "payment", "eft", "remittance");
  private static final Set<String> OF_PAGES =
      Set.of("page", "pagina", "carried", "brought", "forward");
  private static final Set<Field> NUMBERS = Set.of(Field.CLAIM_NUMBER, Field.ACCOUNT);

  private final Assembly assembly;
  private final PageLines page;

  TotalRows(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
  }

  /** Takes what labels in a row of totals tell besides. */
  void besides(Row row, int index, Table table) {
    Totals.Scope scope = page.line(index).totals();
    if (scope == Totals.Scope.CLAIM) {
      owed(row, index, table);
    }
    if (scope != Totals.Scope.NONE) {
      check(index);
    }
  }

  /** A row of totals may tell the patient's share besides. */
  private void owed(Row row, int index, Table table) {
    ClaimDraft claim = assembly.claim;
    if (claim == null || table.has(Field.OWED)) {
      return;
    }
    page.found.get(index).stream()
        .filter(one -> one.label().field() == Field.OWED && !one.below() && !row.tells(one.leaf()))
        .forEach(one -> claim.put(one.leaf()));
  }

  /** A row of totals may tell the payment besides. */
  private void check(int index) {
    page.found.get(index).stream()
        .filter(one -> one.leaf().field() == Field.PAYMENT_AMOUNT && !one.below())
        .filter(one -> tokens(one).contains("check") && isAlone(one))
        .forEach(one -> assembly.remittance.put(one.leaf()));
  }

  /** Whether no other amount follows, as those of a row do. */
  private boolean isAlone(KeyFinder.Found one) {
    TextLine at = page.line(one.line());
    int next = at.words.indexOf(one.leaf().words().getLast()) + 1;
    return next >= at.size() || at.amount(next) == null;
  }

  private List<String> tokens(KeyFinder.Found one) {
    return page.line(one.line()).tokens(one.label().from(), one.label().to());
  }

  /**
   * Takes the sums.
   *
   * @param more whether the row goes on with the one above it
   */
  void take(Row row, TextLine at, Totals.Scope scope, boolean more) {
    ClaimDraft claim = assembly.claim;
    if (claim != null && scope == Totals.Scope.CLAIM && leads(at, claim)) {
      ofClaim(row, at, claim);
      claim.totalled = false;
      return;
    }
    boolean open = claim != null && !assembly.summed && (more || !claim.totalled);
    if (open && claim != null && scope == Totals.Scope.CLAIM) {
      ofClaim(row, at, claim);
    }
    if (scope == Totals.Scope.WIDER && !disjoint(at.tokens, PAYMENT)) {
      payment(row);
    }
    if (scope == Totals.Scope.WIDER) {
      assembly.summed = disjoint(at.tokens, OF_PAGES) && !Totals.isCarried(at.tokens);
    }
    assembly.close();
    assembly.block = false;
  }

  /** Whether the totals stand above the services, right below the heading. */
  private boolean leads(TextLine at, ClaimDraft claim) {
    Table table = assembly.table;
    int next = page.lines.indexOf(at) + 1;
    return claim.lines.isEmpty()
        && table != null
        && table.rows == 1
        && next > 0
        && next < page.size()
        && page.line(next).amounts() > 0
        && Dates.find(page.line(next)::textOrNull) != null;
  }

  private void ofClaim(Row row, TextLine at, ClaimDraft claim) {
    for (Leaf leaf : row.leaves().values()) {
      if (leaf.field().isAmount() || leaf.field() == Field.ACCOUNT) {
        claim.put(leaf);
      }
    }
    claim.unnamed.total(row);
    claim.totalled = true;
    status(at, claim);
    number(at, claim);
  }

  /** {@code Total for Claim #02-199}: the number may stand nowhere else. */
  private void number(TextLine at, ClaimDraft claim) {
    int index = page.lines.indexOf(at);
    List<KeyFinder.Found> found = index < 0 ? List.of() : page.found.get(index);
    found.stream()
        .filter(one -> NUMBERS.contains(one.leaf().field()) && !one.below())
        .filter(one -> one.leaf().text().length() > NUMBER)
        .forEach(one -> claim.put(one.leaf()));
  }

  /** {@code Subtotal Paid as secondary}: beside the totals a phrase may say what was decided. */
  private static void status(TextLine at, ClaimDraft claim) {
    for (int word = at.phraseEnd(0); word < at.size(); word = at.phraseEnd(word)) {
      int end = at.phraseEnd(word);
      if (at.amount(word) != null) {
        return;
      }
      if (end - word <= LONGEST_STATUS && Character.isLetter(at.text(word).charAt(0))) {
        claim.put(Values.read(Field.STATUS, at, word, end, 0.95, true));
      }
    }
  }

  /** The sum of what is paid is the payment, where that is printed nowhere else. */
  private void payment(Row row) {
    Leaf paid = row.leaf(Field.PAID);
    if (paid != null) {
      assembly.total = paid.as(Field.PAYMENT_AMOUNT).trusted(SUMMED);
    }
  }
}
