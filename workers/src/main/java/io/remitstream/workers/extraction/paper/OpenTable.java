package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.ClaimDraft;
import io.remitstream.workers.extraction.paper.Draft.LineDraft;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads lines as rows of the open table, and tells which of them are rows at all. */
final class OpenTable {

  /** So many amounts tell at least that a row without date and procedure is one. */
  private static final int FEWEST = 3;

  /** So many words are more than a row says besides. */
  private static final int WORDY = 8;

  private final Assembly assembly;
  private final PageLines page;

  OpenTable(Assembly assembly, PageLines page) {
    this.assembly = assembly;
    this.page = page;
  }

  Table table() {
    return Objects.requireNonNull(assembly.table);
  }

  /** A line as a row of the open table; null where none is open. */
  @Nullable Row read(int index) {
    Table table = assembly.table;
    if (table == null || table.spent()) {
      return null;
    }
    TextLine at = page.line(index);
    List<Column> columns = table.tiers.get(tierOf(index));
    var used = new boolean[at.size()];
    Arrays.fill(used, 0, WhoColumn.words(at, columns), true);
    return RowReader.read(at, columns, used);
  }

  /** Which of the rows that an item takes a line is; 0 the first. */
  int tierOf(int index) {
    Table table = table();
    if (table.tiers.size() == 1) {
      return 0;
    }
    TextLine at = page.line(index);
    boolean dated = Dates.find(at::textOrNull) != null || RowDates.isRange(at.text(0));
    boolean anchored = page.isTotals(index) || dated;
    return anchored ? 0 : Math.min(table.tier + 1, table.tiers.size() - 1);
  }

  boolean isRow(Row row, TextLine at) {
    Table table = table();
    boolean totals = at.totals() != Totals.Scope.NONE;
    if (table.tiers.size() > 1 && row.money > 0 && !row.anchored() && !totals) {
      return table.rows > 0;
    }
    if (!table.hasMoney()) {
      return row.anchored() && row.money == 0;
    }
    return row.money > 0 && (totals || (!isRemark(row, at) && tellsAmounts(row, at)));
  }

  /** Whether its amounts stand in a sentence. */
  private static boolean isSaid(Row row, TextLine at) {
    for (int word = 0; word < at.size(); word++) {
      if (at.amount(word) != null
          && (at.beginsPhrase(word) || at.phraseEnd(word) - at.firstOfPhrase(word) < WORDY)) {
        return false;
      }
    }
    return !row.has(Field.PROCEDURE);
  }

  /** Whether a line of words tells one amount and no procedure, where rows tell many. */
  private boolean isRemark(Row row, TextLine at) {
    return isSaid(row, at)
        || row.money == 1
            && at.size() > WORDY
            && at.amounts() <= 2
            && !row.has(Field.PROCEDURE)
            && table().tiers.getFirst().stream().filter(Column::isMoney).count() > FEWEST;
  }

  private boolean tellsAmounts(Row row, TextLine at) {
    Table table = table();
    return isSum(row)
        || row.anchored()
        || table.totals
        || table.ofDocument()
        || (!assembly.closed && (isItem(row) || isCodedBelow(row, at)));
  }

  /** Whether a row that says nothing besides sums up the claim's lines. */
  boolean isSum(Row row) {
    ClaimDraft claim = assembly.claim;
    if (claim == null || claim.lines.isEmpty() || claim.totalled || !isBare(row)) {
      return false;
    }
    int other = 0;
    int telling = 0;
    for (Leaf leaf : row.leaves().values()) {
      boolean same = leaf.field().isAmount() && claim.sum(leaf.field()).equals(leaf.money());
      other += leaf.field().isAmount() && !same ? 1 : 0;
      telling += same && leaf.money().signum() != 0 ? 1 : 0;
    }
    return other == 0 || (other == 1 && telling >= FEWEST); // one may be misprinted
  }

  /** Whether a row has amounts, and tells of no service. */
  private boolean isBare(Row row) {
    return row.money >= FEWEST
        && !row.anchored()
        && (row.descriptions.isEmpty() || table().has(Field.DATE));
  }

  /** Whether a row without date and procedure is an item all the same. */
  private boolean isItem(Row row) {
    Table table = table();
    LineDraft line = assembly.line;
    boolean pending = line != null && line.amounts() == 0 && !table.has(Field.PROCEDURE);
    return pending || (table.ofClaims() && namesClaim(row)) || isDescribed(row);
  }

  private static boolean namesClaim(Row row) {
    return row.has(Field.CLAIM_NUMBER) || row.has(Field.ACCOUNT) || row.has(Field.PATIENT_NAME);
  }

  private boolean isDescribed(Row row) {
    boolean words = !row.descriptions.isEmpty() && !row.unheaded;
    boolean counted = !table().has(Field.PROCEDURE) || row.has(Field.UNITS);
    return row.money >= FEWEST && counted && (words || row.has(Field.UNITS));
  }

  /** Whether the code of what was done stands in brackets below. */
  private boolean isCodedBelow(Row row, TextLine at) {
    int next = page.lines.indexOf(at) + 1;
    if (next == 0 || next >= page.size() || row.descriptions.isEmpty() || row.money < FEWEST) {
      return false;
    }
    TextLine below = page.line(next);
    return below.baseline - at.baseline < ContinuedRows.CLOSE * at.size && ItemBelow.isCode(below);
  }
}
