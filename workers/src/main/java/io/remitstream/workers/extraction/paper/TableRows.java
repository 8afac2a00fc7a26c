package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import io.remitstream.streaming.remittance.Money;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes of the rows of the open table service lines, claims and totals. */
final class TableRows {

  /** Of the type's size: so far below a row what goes on with it may stand. */
  private static final double CONTINUES = 2.4;

  private static final int LONGEST = 14;
  private static final int FEWEST = 3;

  /** So long is a claim's number at least. */
  private static final int NUMBER = 3;

  private static final int SENTENCE = 4;
  private static final int LONGEST_STATUS = 4;

  private static final Set<String> PAYMENT = Set.of("check", "payment", "eft", "remittance");

  private static final List<Field> OF_CLAIM =
      List.of(Field.PATIENT_NAME, Field.MEMBER_ID, Field.ACCOUNT, Field.CLAIM_NUMBER, Field.STATUS);

  private static final Set<Field> OF_TOTALS = Set.of(Field.CLAIM_NUMBER, Field.ACCOUNT);

  private final Assembly assembly;
  private final PageLines page;
  private final ClaimLabels claims;

  TableRows(Assembly assembly, PageLines page, ClaimLabels claims) {
    this.assembly = assembly;
    this.page = page;
    this.claims = claims;
  }

  /** A line as a row of the open table; null where none is open. */
  @Nullable Row read(int index) {
    Table table = assembly.table;
    if (table == null || table.spent()) {
      return null;
    }
    TextLine at = page.line(index);
    List<Column> columns = table.tiers.get(tierOf(index, table));
    var used = new boolean[at.size()];
    Arrays.fill(used, 0, WhoColumn.words(at, columns), true);
    return RowReader.read(at, columns, used);
  }

  /**
   * Takes what a line says of whose the services are, in a column of its own.
   *
   * @return how many of the line's words say that
   */
  int identify(int index) {
    Table table = assembly.table;
    TextLine at = page.line(index);
    int end = table == null ? 0 : WhoColumn.words(at, table.tiers.getFirst());
    Leaf leaf = end == 0 ? null : WhoColumn.read(at, end);
    if (leaf == null) {
      return 0;
    }
    ClaimDraft claim = assembly.claim;
    boolean begins = claim == null || claim.begun() || claim.has(Field.PATIENT_NAME);
    if (begins && leaf.field() == Field.PATIENT_NAME) {
      assembly.begin();
    }
    assembly.claim().put(leaf);
    return end;
  }

  private int tierOf(int index, Table table) {
    if (table.tiers.size() == 1) {
      return 0;
    }
    TextLine at = page.line(index);
    boolean anchored = page.isTotals(index) || Dates.find(at::textOrNull) != null;
    return anchored ? 0 : Math.min(table.tier + 1, table.tiers.size() - 1);
  }

  boolean isRow(Row row, TextLine at) {
    Table table = table();
    Totals.Scope scope = at.totals();
    if (table.tiers.size() > 1 && row.money > 0 && !row.anchored() && scope == Totals.Scope.NONE) {
      return table.rows > 0;
    }
    if (!table.hasMoney()) {
      return row.anchored() && row.money == 0;
    }
    if (row.money == 0) {
      return false;
    }
    return scope != Totals.Scope.NONE
        || isSum(row)
        || row.anchored()
        || table.totals
        || table.ofDocument()
        || (!assembly.closed && (isItem(row, table) || isCodedBelow(row, at)));
  }

  /** Whether a row that says nothing besides sums up the claim's lines. */
  private boolean isSum(Row row) {
    ClaimDraft claim = assembly.claim;
    if (claim == null
        || row.money < FEWEST
        || row.anchored()
        || (!row.descriptions.isEmpty() && !table().has(Field.DATE))
        || claim.lines.isEmpty()
        || claim.totalled) {
      return false;
    }
    int other = 0;
    int telling = 0;
    for (Leaf leaf : row.leaves().values()) {
      boolean same = leaf.field().isAmount() && sum(claim, leaf.field()).equals(leaf.money());
      other += leaf.field().isAmount() && !same ? 1 : 0;
      telling += same && leaf.money().signum() != 0 ? 1 : 0;
    }
    return other == 0 || (other == 1 && telling >= FEWEST); // one may be misprinted
  }

  private static Money sum(ClaimDraft claim, Field field) {
    Money sum = Money.ZERO;
    for (LineDraft line : claim.lines) {
      Leaf leaf = line.leaf(field);
      sum = leaf == null ? sum : sum.plus(leaf.money());
    }
    return sum;
  }

  /** Whether a row without date and procedure is an item all the same. */
  private boolean isItem(Row row, Table table) {
    LineDraft line = assembly.line;
    boolean words = !row.descriptions.isEmpty() && !row.unheaded;
    boolean described = words || row.has(Field.UNITS);
    boolean pending = line != null && line.amounts() == 0 && !table.has(Field.PROCEDURE);
    boolean claim =
        table.ofClaims()
            && (row.has(Field.CLAIM_NUMBER)
                || row.has(Field.ACCOUNT)
                || row.has(Field.PATIENT_NAME));
    boolean counted = !table.has(Field.PROCEDURE) || row.has(Field.UNITS);
    return pending || claim || (described && row.money >= FEWEST && counted);
  }

  /** Whether the code of what was done stands in brackets below. */
  private boolean isCodedBelow(Row row, TextLine at) {
    int next = page.lines.indexOf(at) + 1;
    if (next == 0 || next >= page.size() || row.descriptions.isEmpty() || row.money < FEWEST) {
      return false;
    }
    TextLine below = page.line(next);
    return below.baseline - at.baseline < CONTINUES * at.size && ItemBelow.isCode(below);
  }

  void take(Row row, int index) {
    Table table = table();
    TextLine at = page.line(index);
    Totals.Scope scope = at.totals();
    if (scope == Totals.Scope.CLAIM) {
      owed(row, index);
    }
    if (scope != Totals.Scope.NONE) {
      check(index);
    }
    assembly.lastBaseline = at.baseline;
    table.rows++;
    if (table.ofDocument()) {
      row.leaves().values().stream()
          .filter(leaf -> leaf.field().ofHeader())
          .forEach(assembly.remittance::put);
      return;
    }
    LineDraft line = assembly.line;
    boolean lower = table.tiers.size() > 1 && tierOf(index, table) > 0;
    table.tier = lower ? tierOf(index, table) : 0;
    if (lower && assembly.closed) {
      totals(row, at, Totals.Scope.CLAIM, true);
    } else if (lower && line != null) {
      row.onto(line);
    } else if (table.totals || scope != Totals.Scope.NONE || isSum(row)) {
      totals(row, at, scope == Totals.Scope.NONE ? Totals.Scope.CLAIM : scope, false);
    } else {
      item(row, table);
    }
  }

  /** A row of totals may tell the patient's share besides. */
  private void owed(Row row, int index) {
    ClaimDraft claim = assembly.claim;
    if (claim == null || table().has(Field.OWED)) {
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
    return next >= at.size() || Amounts.parse(at.text(next)) == null;
  }

  private List<String> tokens(KeyFinder.Found one) {
    return page.line(one.line()).tokens(one.label().from(), one.label().to());
  }

  private void totals(Row row, TextLine at, Totals.Scope scope, boolean more) {
    ClaimDraft claim = assembly.claim;
    if (claim != null && scope == Totals.Scope.CLAIM && (more || !claim.totalled)) {
      row.leaves().values().stream()
          .filter(leaf -> leaf.field().isAmount() || leaf.field() == Field.ACCOUNT)
          .forEach(claim::put);
      claim.totalled = true;
      status(at, claim);
      number(at, claim);
    }
    if (scope == Totals.Scope.WIDER && !disjoint(at.tokens, PAYMENT)) {
      payment(row);
    }
    assembly.close();
    assembly.block = false;
  }

  /** {@code Total for Claim #02-199}: the number may stand nowhere else. */
  private void number(TextLine at, ClaimDraft claim) {
    int index = page.lines.indexOf(at);
    (index < 0 ? List.<KeyFinder.Found>of() : page.found.get(index))
        .stream()
            .filter(one -> OF_TOTALS.contains(one.leaf().field()) && !one.below())
            .filter(one -> one.leaf().text().length() > NUMBER)
            .forEach(one -> claim.put(one.leaf()));
  }

  /** {@code Subtotal Paid as secondary}: beside the totals a phrase may say what was decided. */
  private static void status(TextLine at, ClaimDraft claim) {
    for (int word = at.phraseEnd(0); word < at.size(); word = at.phraseEnd(word)) {
      int end = at.phraseEnd(word);
      if (Amounts.parse(at.text(word)) != null) {
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
      assembly.total = paid.as(Field.PAYMENT_AMOUNT).trusted(0.85);
    }
  }

  private void item(Row row, Table table) {
    if (table.ofClaims()) {
      claims.identify(row);
    }
    ClaimDraft into = assembly.claim();
    if (table.ofClaims() && !table.has(Field.PROCEDURE)) {
      row.leaves().values().stream().filter(leaf -> !leaf.field().isIdentity()).forEach(into::put);
      into.totalled = true;
      return;
    }
    service(row, table, into);
  }

  private void service(Row row, Table table, ClaimDraft claim) {
    ClaimDraft into = claim;
    LineDraft line = assembly.line;
    boolean pending = line != null && line.amounts() == 0 && row.money > 0 && !row.anchored();
    if (!pending || line == null) {
      if (into.totalled && !table.ofClaims()) {
        assembly.parted = true;
        into = assembly.claim();
      }
      line = new LineDraft();
      assembly.line = line;
      into.lines.add(line);
    }
    row.onto(line);
    OF_CLAIM.forEach(line::remove);
  }

  /** What was taken for the claim's only line is told of the claim. */
  void lift() {
    ClaimDraft claim = assembly.claim;
    LineDraft only = assembly.line;
    if (claim != null && only != null && claim.lines.equals(List.of(only))) {
      claim.lines.clear();
      only.leaves().values().forEach(claim::put);
      assembly.line = null;
    }
  }

  /** A service that names its claim, too. */
  void lay(Row row, ClaimDraft claim) {
    name(row, claim);
    var line = new LineDraft();
    row.onto(line);
    OF_CLAIM.forEach(line::remove);
    claim.lines.add(line);
  }

  /** What a row says of its claim, and of what the claim's last line was. */
  void name(Row row, ClaimDraft claim) {
    OF_CLAIM.forEach(field -> claim.put(row.leaf(field)));
    if (!claim.lines.isEmpty() && row.money == 0) {
      row.descriptions.forEach(claim.lines.getLast()::put);
    }
  }

  boolean continues(TextLine at, Row row) {
    double below = at.baseline - assembly.lastBaseline;
    if (assembly.line == null || below <= 0 || below > CONTINUES * at.size) {
      return false;
    }
    boolean says =
        !row.descriptions.isEmpty()
            || !row.remarks.isEmpty()
            || !row.adjustments.isEmpty()
            || !row.modifiers.isEmpty()
            || row.has(Field.PROCEDURE);
    return says
        && !at.tokens.contains("continued")
        && at.totals() == Totals.Scope.NONE
        && (row.money == 0 || !row.adjustments.isEmpty())
        && (!isSentence(at) || !row.adjustments.isEmpty())
        && at.size() < LONGEST;
  }

  /** A note on an item is a sentence; its description is none. */
  static boolean isSentence(TextLine at) {
    return at.size() >= SENTENCE && at.text(at.size() - 1).endsWith(".");
  }

  private Table table() {
    return Objects.requireNonNull(assembly.table);
  }
}
