package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows of tables whose claims, or items, have rows of other columns than the services. */
final class TieredRows {

  /** So many amounts beside whose claim it is are what that comes to. */
  private static final int FEWEST = 3;

  private final Assembly assembly;
  private final ClaimLabels claims;
  private final ServiceRows services;

  TieredRows(Assembly assembly, ClaimLabels claims, ServiceRows services) {
    this.assembly = assembly;
    this.claims = claims;
    this.services = services;
  }

  /** Whether a line is a row of such a table; then it was taken. */
  boolean take(TextLine at) {
    if (at.totals() != Totals.Scope.NONE) {
      assembly.stack = null; // it has one row a claim, and this is none
      return false;
    }
    return ofStack(assembly.stack, at)
        || ofClaims(assembly.tiers, at)
        || ofItems(assembly.items, at);
  }

  /** Whether a line is a row of a claim that takes several. */
  private boolean ofStack(@Nullable StackedClaims stack, TextLine at) {
    if (stack == null || !stack.take(at)) {
      return false;
    }
    Row whole = stack.whole();
    if (whole != null) {
      assembly.begin();
      claims.identify(whole);
      ClaimDraft into = assembly.claim();
      whole.leaves().values().forEach(into::put);
    }
    return true;
  }

  /** Whether a line is a claim or a service of a table of both. */
  private boolean ofClaims(@Nullable ClaimTiers tiers, TextLine at) {
    Row service = tiers == null || assembly.claim == null ? null : tiers.service(at);
    if (service != null) {
      var line = new LineDraft();
      service.onto(line);
      assembly.claim().lines.add(line);
      return true;
    }
    Row row = tiers == null ? null : tiers.claim(at);
    if (row != null) {
      claims.identify(row);
      ClaimDraft into = assembly.claim();
      row.leaves().values().stream().filter(one -> !one.field().isIdentity()).forEach(into::put);
    }
    return row != null;
  }

  /** Whether a line is a row of an item that takes two. */
  private boolean ofItems(@Nullable ItemTiers items, TextLine at) {
    Row item = items == null ? null : items.item(at);
    if (item != null) {
      assembly.begin();
      services.lay(item, assembly.claim());
      return true;
    }
    ClaimDraft claim = assembly.claim;
    if (items == null || claim == null || claim.lines.isEmpty()) {
      return false;
    }
    Row whose = items.whose(at);
    if (whose != null) {
      services.name(whose, claim);
    }
    return whose != null;
  }

  /** Where a row that names a claim tells amounts too, these are the claim's. */
  private void amounts(TextLine at, ClaimDraft claim) {
    Table table = assembly.table;
    if (table == null || at.amounts() < FEWEST || !claim.lines.isEmpty()) {
      return;
    }
    Row row = RowReader.numbers(at, table.tiers.getFirst());
    row.leaves().values().stream().filter(one -> one.field().isAmount()).forEach(claim::put);
  }

  /** Whether a row under a heading of its own names a claim. */
  boolean named(TextLine at, List<KeyFinder.Found> labelled) {
    ClaimRows naming = assembly.claimRows;
    Row row = naming == null || LabelledLine.names(labelled) ? null : naming.read(at);
    if (row != null) {
      claims.identify(row);
      amounts(at, assembly.claim());
    }
    return row != null;
  }
}
