package io.remitstream.workers.extraction.paper;

import static java.util.Collections.disjoint;

import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a document together, page by page and line by line: labels open claims and tell of them,
 * headings open tables, rows become lines and totals.
 */
final class Assembler {

  /** Of the type's size: so far below the heading of an item's first row its second may stand. */
  private static final double CLOSE = 2.4;

  /** Whose payment adjustments may change. */
  private static final Set<String> PAYEES = Set.of("facility", "payee", "level", "supplier");

  private final List<RemittanceDraft> finished = new ArrayList<>();
  private final Anchors anchors = new Anchors();
  private final Parties parties = new Parties();
  private final KnownColumns columns = new KnownColumns();
  private Assembly assembly = new Assembly();
  private PageLines page = PageLines.NONE;
  private ClaimLabels claims = new ClaimLabels(assembly, page);
  private TableRows rows = new TableRows(assembly, page, claims);
  private LineLabels labels = new LineLabels(assembly, page);
  private PlainText texts = new PlainText(assembly, page);
  private int pages;

  /** Whether another remittance begins on this page. */
  private boolean fresh = true;

  /** Takes the next page; gives the remittances that it showed to be complete. */
  List<RemittanceDraft> add(Page next) {
    page = PageLines.of(next);
    anchors.read(page.lines, pages == 0);
    if (pages > 0 && Batch.begins(page, assembly.remittance)) {
      finish();
    }
    pages++;
    look();
    page.amounts().forEach(assembly.remittance.printed::add);
    readLines();
    assembly.remittance.numbers.addAll(page.numbers());
    if (fresh) {
      parties.read(page);
    }
    fresh = false;
    return drain();
  }

  List<RemittanceDraft> end() {
    finish();
    return drain();
  }

  Anchors anchors() {
    return anchors;
  }

  private List<RemittanceDraft> drain() {
    var done = List.copyOf(finished);
    finished.clear();
    return done;
  }

  private void finish() {
    RemittanceDraft complete = assembly.complete();
    parties.complete(complete, anchors.forProvider());
    finished.add(complete);
    assembly = new Assembly();
    fresh = true;
  }

  /** The page and the remittance that are being read now. */
  private void look() {
    claims = new ClaimLabels(assembly, page);
    rows = new TableRows(assembly, page, claims);
    labels = new LineLabels(assembly, page);
    texts = new PlainText(assembly, page);
  }

  private void readLines() {
    var headings = new HeadingFinder(page.lines);
    int i = 0;
    while (i < page.size()) {
      Transposed turned = Transposed.at(page.lines, i);
      if (turned != null) {
        take(turned);
        i = turned.end();
        continue;
      }
      ClaimTiers tiers = ClaimTiers.at(page.lines, i);
      if (tiers != null) {
        tiers.name(columns, page.lines, i + 1);
        assembly.tiers = tiers;
        assembly.table = null;
        Arrays.fill(page.heading, i, i + 2, true);
        i += 2;
        continue;
      }
      ItemTiers items = ItemTiers.at(page.lines, i);
      if (items != null) {
        assembly.items = items;
        assembly.table = null;
        Arrays.fill(page.heading, i, i + 2, true);
        i += 2;
        continue;
      }
      ClaimRows naming = ClaimRows.at(page.lines, i);
      if (naming != null) {
        assembly.claimRows = naming;
        page.heading[i++] = true;
        continue;
      }
      HeadingFinder.Heading heading = page.hasColonLabel(i) ? null : headings.at(i);
      if (heading != null) {
        columns.name(heading.table(), page.lines, heading.last());
        boolean strip = i > 0 && Strip.is(page.line(i - 1)) && assembly.claim != null;
        if (strip) {
          Strip.take(page.line(i - 1), heading.table().tiers.getFirst(), assembly.claim());
          Arrays.fill(page.heading, i, heading.last() + 1, true);
          i = heading.last() + 1;
          continue;
        }
        open(heading.table(), page.line(i));
        Arrays.fill(page.heading, i, heading.last() + 1, true);
        i = heading.last() + 1;
      } else {
        read(i, page.found.get(i));
        i++;
      }
    }
  }

  private void take(Transposed turned) {
    ClaimDraft claim = assembly.claim;
    if (claim != null && claim.begun()) {
      assembly.parted = true;
    }
    turned.onto(assembly.claim());
    assembly.table = null;
    assembly.block = false;
    assembly.close();
  }

  private void open(Table next, TextLine at) {
    assembly.tiers = null;
    assembly.items = null;
    Table before = assembly.table;
    if (before != null && before.rows == 1 && before.isSummaryOf(next)) {
      rows.lift();
    }
    if (before != null && isSecondRow(before, next, at)) {
      before.tiers.addAll(next.tiers);
      before.bottom = next.bottom;
    } else {
      if (next.totals && before != null) {
        next.tier = 0;
      }
      assembly.table = next;
    }
    assembly.block = false;
    assembly.closed = false;
    assembly.lastBaseline = next.bottom;
  }

  private static boolean isSecondRow(Table before, Table next, TextLine at) {
    return before.rows == 0
        && before.page == at.page
        && before.hasMoney()
        && next.hasMoney()
        && !before.sharesAmounts(next)
        && !next.totals
        && at.baseline - before.bottom < CLOSE * at.size;
  }

  private void read(int index, List<KeyFinder.Found> labelled) {
    TextLine at = page.line(index);
    Sentences.read(at).forEach(assembly::told);
    PaymentRow.read(at, labelled).forEach(assembly::told);
    ProvidedBy.read(at).forEach(assembly::provided);
    assembly.announced |= announces(at);
    if (at.startsWith("adjustment", "to")) {
      primaryPaid(at);
      return; // additions to a claim's totals, told again in the payment
    }
    if ((assembly.announced || (assembly.closed && Withholding.leads(at))) && withheld(at, index)) {
      return;
    }
    if (Strip.is(at) || ClaimHeading.take(at, assembly)) {
      return;
    }
    if (Equated.take(at, assembly.claim) || Reasoned.take(at, assembly.line)) {
      return;
    }
    if (NumberedAdjustment.take(at, assembly.claim) || PaidTo.take(at, assembly.claim)) {
      return;
    }
    if (ItemBelow.take(at, labelled, assembly)) {
      labelled.stream()
          .filter(one -> one.leaf().field() == Field.REMARKS)
          .forEach(one -> labels.take(one, index, false));
      return;
    }
    if (assembly.tiers != null && tiered(assembly.tiers, at)) {
      return;
    }
    if (assembly.items != null && itemised(assembly.items, at)) {
      return;
    }
    int who = rows.identify(index);
    if (who > 0) {
      beside(index, who);
      return;
    }
    Row row = (names(labelled) && !isTotal(at)) || closes(at, labelled) ? null : rows.read(index);
    if (row != null && row.lower && row.money == 0) {
      claims.identify(row);
      return;
    }
    if (row != null && rows.isRow(row, at) && !isSaid(row, at, labelled)) {
      rows.take(row, index);
    } else if (!named(at, labelled) && !withheld(at, index) && !continued(row, at, labelled)) {
      labelled(index, labelled);
    }
  }

  /** {@code MSP PRIMARY PD 339.10} among additions to a claim's totals. */
  private void primaryPaid(TextLine at) {
    for (int word = 2; assembly.claim != null && word < at.size(); word++) {
      boolean said = at.tokens(word - 2, word).equals(List.of("primary", "paid"));
      if (said && Amounts.parse(at.text(word)) != null) {
        assembly.claim.put(Values.read(Field.OTHER_INSURANCE, at, word, word + 1, 0.93, true));
      }
    }
  }

  /** What stands beside the words that tell whose it is. */
  private void beside(int index, int who) {
    Row row = who == page.line(index).size() ? null : rows.read(index);
    if (row != null && rows.isRow(row, page.line(index))) {
      rows.take(row, index);
    }
  }

  /** Whether a line is a row of an item that takes two. */
  private boolean itemised(ItemTiers items, TextLine at) {
    if (at.totals() != Totals.Scope.NONE) {
      return false;
    }
    Row row = items.item(at);
    if (row != null) {
      assembly.begin();
      rows.lay(row, assembly.claim());
      return true;
    }
    ClaimDraft claim = assembly.claim;
    row = claim == null || claim.lines.isEmpty() ? null : items.whose(at);
    if (row != null) {
      rows.name(row, Objects.requireNonNull(claim));
    }
    return row != null;
  }

  /** Whether a line is a claim or a service of a table of both. */
  private boolean tiered(ClaimTiers tiers, TextLine at) {
    if (at.totals() != Totals.Scope.NONE) {
      return false;
    }
    Row service = assembly.claim == null ? null : tiers.service(at);
    if (service != null) {
      var line = new LineDraft();
      service.onto(line);
      assembly.claim().lines.add(line);
      return true;
    }
    Row row = tiers.claim(at);
    if (row != null) {
      claims.identify(row);
      ClaimDraft into = assembly.claim();
      row.leaves().values().stream().filter(one -> !one.field().isIdentity()).forEach(into::put);
    }
    return row != null;
  }

  /** {@code Total for Claim #02-199 228.16 111.80 0.00}: a row, whatever else it tells. */
  private static boolean isTotal(TextLine at) {
    return at.totals() == Totals.Scope.CLAIM && at.amounts() > 2;
  }

  /** Whether labels follow the rows of a table, which has its totals. */
  private boolean closes(TextLine at, List<KeyFinder.Found> labelled) {
    return assembly.closed
        && labelled.size() > 1
        && at.totals() == Totals.Scope.NONE
        && labelled.stream().noneMatch(KeyFinder.Found::below);
  }

  /** Whether the one amount of a row of totals has a label of its own. */
  private static boolean isSaid(Row row, TextLine at, List<KeyFinder.Found> labelled) {
    return row.money == 1
        && at.totals() != Totals.Scope.NONE
        && labelled.stream().anyMatch(one -> !one.below() && one.leaf().field().isMoney());
  }

  /** Whether a row under a heading of its own names a claim. */
  private boolean named(TextLine at, List<KeyFinder.Found> labelled) {
    ClaimRows naming = assembly.claimRows;
    Row row = naming == null || names(labelled) ? null : naming.read(at);
    if (row == null) {
      return false;
    }
    claims.identify(row);
    return true;
  }

  private static boolean names(List<KeyFinder.Found> labelled) {
    int colons = 0;
    boolean identity = false;
    for (KeyFinder.Found one : labelled) {
      colons += one.label().colon() ? 1 : 0;
      identity |= one.label().colon() && one.label().field().isIdentity();
    }
    return colons > 2 || identity;
  }

  private void labelled(int index, List<KeyFinder.Found> labelled) {
    if (labelled.isEmpty()) {
      texts.take(index);
      return;
    }
    boolean heading = claims.take(index, labelled);
    labelled.stream()
        .filter(one -> !one.leaf().field().isIdentity())
        .forEach(one -> labels.take(one, index, heading));
  }

  private boolean withheld(TextLine at, int index) {
    var claim = assembly.claim;
    if (claim != null
        && claim.lines.isEmpty()
        && !claim.totalled
        && assembly.remittance.claims.size() <= 1) {
      return false;
    }
    Draft.Withheld one = Withholding.read(at, page.told(index), assembly.announced);
    if (one == null) {
      return false;
    }
    assembly.remittance.withheld.add(one);
    assembly.close();
    return true;
  }

  /** Whether a row without an anchor goes on with the line above it. */
  private boolean continued(@Nullable Row row, TextLine at, List<KeyFinder.Found> labelled) {
    boolean colon = labelled.stream().anyMatch(one -> one.label().colon() || leadsDetail(one));
    if (colon
        || tellsClaim(labelled)
        || assembly.block
        || row == null
        || !rows.continues(at, row)) {
      return false;
    }
    LineDraft last = Objects.requireNonNull(assembly.line);
    if (TableRows.isSentence(at)) {
      row.descriptions.clear(); // why it was adjusted
    }
    row.onto(last);
    assembly.lastBaseline = at.baseline;
    return true;
  }

  /** {@code Remark N130} below a row. */
  private static boolean leadsDetail(KeyFinder.Found one) {
    return one.leaf().field() == Field.MODIFIERS
        || (one.leaf().field() == Field.REMARKS && one.label().from() == 0 && !one.below());
  }

  /** Whether several labels tell whose claim follows: then no row goes on here. */
  private static boolean tellsClaim(List<KeyFinder.Found> labelled) {
    return labelled.stream().filter(one -> !one.below() && one.leaf().field().isIdentity()).count()
        > 1;
  }

  private static boolean announces(TextLine at) {
    return at.tokens.contains("plb")
        || (at.tokens.contains("adjustment") && !disjoint(at.tokens, PAYEES) && at.amounts() == 0)
        || (at.tokens.contains("provider") && at.tokens.contains("adjustment"))
        || (at.tokens.contains("ajuste") && at.tokens.contains("proveedor"));
  }
}
