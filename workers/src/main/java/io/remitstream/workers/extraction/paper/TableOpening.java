package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens tables of all forms where their headings stand. */
final class TableOpening {

  /** Of the type's size: so far below the heading of an item's first row its second may stand. */
  private static final double CLOSE = 2.4;

  private final Assembly assembly;
  private final PageLines page;
  private final KnownColumns columns;
  private final HeadingFinder headings;

  TableOpening(Assembly assembly, PageLines page, KnownColumns columns) {
    this.assembly = assembly;
    this.page = page;
    this.columns = columns;
    this.headings = new HeadingFinder(page.lines);
  }

  /** The line behind what opens at a line; the line itself where nothing does. */
  int at(int i) {
    int end = turned(i);
    end = end == i ? stackOfClaims(i) : end;
    end = end == i ? tiersOfClaims(i) : end;
    end = end == i ? tiersOfItems(i) : end;
    end = end == i ? rowsOfClaims(i) : end;
    return end == i ? columns(i) : end;
  }

  /** Takes a whole table that lies on its side. */
  private int turned(int i) {
    Transposed turned = Transposed.at(page.lines, i);
    if (turned == null) {
      return i;
    }
    ClaimDraft claim = assembly.claim;
    assembly.parted |= claim != null && claim.begun();
    turned.onto(assembly.claim());
    assembly.table = null;
    assembly.block = false;
    assembly.close();
    return turned.end();
  }

  private int stackOfClaims(int i) {
    StackedClaims stack = StackedClaims.at(page.lines, i);
    if (stack == null) {
      return i;
    }
    assembly.stack = stack;
    assembly.table = null;
    return headed(i, i + stack.rows());
  }

  private int tiersOfClaims(int i) {
    ClaimTiers tiers = ClaimTiers.at(page.lines, i);
    if (tiers == null) {
      return i;
    }
    tiers.name(columns, page.lines, i + 1);
    assembly.tiers = tiers;
    assembly.table = null;
    return headed(i, i + 2);
  }

  private int tiersOfItems(int i) {
    ItemTiers items = ItemTiers.at(page.lines, i);
    if (items == null) {
      return i;
    }
    items.name(page.lines, i + 1);
    assembly.items = items;
    assembly.table = null;
    return headed(i, i + 2);
  }

  private int rowsOfClaims(int i) {
    ClaimRows naming = ClaimRows.at(page.lines, i);
    if (naming == null) {
      return i;
    }
    assembly.claimRows = naming;
    return headed(i, i + 1);
  }

  private int columns(int i) {
    HeadingFinder.Heading heading = page.hasColonLabel(i) ? null : headings.at(i);
    if (heading == null) {
      return i;
    }
    Table table = heading.table();
    columns.name(table, page.lines, heading.last());
    if (i > 0 && Strip.is(page.line(i - 1)) && assembly.claim != null) {
      Strip.take(page.line(i - 1), table.tiers.getFirst(), assembly.claim());
    } else {
      open(table, page.line(i));
    }
    return headed(i, heading.last() + 1);
  }

  private int headed(int from, int to) {
    Arrays.fill(page.heading, from, to, true);
    return to;
  }

  private void open(Table next, TextLine at) {
    assembly.tiers = null;
    assembly.items = null;
    assembly.stack = null;
    Table before = assembly.table;
    if (before != null && before.rows == 1 && before.isSummaryOf(next)) {
      lift(assembly.claim, assembly.line);
    }
    if (before != null && isSecondRow(before, next, at)) {
      before.tiers.addAll(next.tiers);
      before.bottom = next.bottom;
    } else {
      follow(before, next);
    }
    assembly.block = false;
    assembly.closed = false;
    assembly.lastBaseline = next.bottom;
  }

  private void follow(@Nullable Table before, Table next) {
    if (next.totals && before != null) {
      next.tier = 0;
    }
    assembly.table = next;
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

  /** What was taken for the claim's only line is told of the claim. */
  private void lift(@Nullable ClaimDraft claim, @Nullable LineDraft only) {
    if (claim != null && only != null && claim.lines.equals(List.of(only))) {
      claim.lines.clear();
      only.leaves().values().forEach(claim::put);
      assembly.line = null;
    }
  }
}
