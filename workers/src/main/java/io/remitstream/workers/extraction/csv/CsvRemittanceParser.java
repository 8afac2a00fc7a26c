package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.workers.extraction.csv.RowValues.Cells;
import io.remitstream.workers.extraction.csv.RowValues.Place;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a remittance's parts of a table's rows. Rows of one claim follow one another; so do claims
 * of one payment. What stands above the header in pairs of label and value belongs to every
 * payment. Formulas are text like any other. Not safe for use by several threads.
 */
final class CsvRemittanceParser {

  private final List<EraPart> parts = new ArrayList<>();
  private final Map<CsvColumn, Place> preamble = new EnumMap<>(CsvColumn.class);
  private final CsvLimits limits;
  private final CsvFindings findings;
  private @Nullable CsvHeader header;
  private @Nullable RemittanceDraft remittance;
  private @Nullable ClaimDraft claim;
  private int remittances;
  private long claims;
  private long lines;
  private boolean cut;

  CsvRemittanceParser(CsvLimits limits) {
    this.limits = limits;
    this.findings = new CsvFindings(parts, limits.findings());
    parts.add(new TypeFound(DocumentType.REMITTANCE_ADVICE, null));
  }

  /** The parts that the rows complete. */
  List<EraPart> feed(List<CsvRow> rows) {
    rows.stream().filter(row -> !row.isBlank()).forEach(this::take);
    return taken();
  }

  /** What was still open, and the end. */
  List<EraPart> end() {
    closeRemittance();
    findings.conclude();
    parts.add(new PageRead(1, 1));
    Outcome outcome = findings.total() > 0 ? Outcome.REVIEW_REQUIRED : Outcome.PROCESSED;
    parts.add(
        new DocumentEnded(
            cut ? Outcome.PARTIAL : outcome, remittances, claims, lines, findings.total()));
    return taken();
  }

  private void take(CsvRow row) {
    CsvHeader columns = header;
    if (columns == null) {
      header = CsvHeader.of(row).orElse(null);
      remember(row);
    } else if (!isTotal(columns, row) && CsvHeader.of(row).isEmpty()) {
      read(columns, row);
    }
  }

  private void remember(CsvRow row) {
    for (int index = 0; header == null && index + 1 < row.cells().size(); index++) {
      int value = index + 1;
      if (!row.text(value).isEmpty()) {
        CsvColumn.of(row.text(index))
            .ifPresent(column -> preamble.putIfAbsent(column, new Place(row, value)));
      }
    }
  }

  /** A table may end with a row of sums, which is no claim. */
  private static boolean isTotal(CsvHeader columns, CsvRow row) {
    Cells cells = Cells.of(columns, row);
    String first =
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .map(cell -> cell.text().toLowerCase(Locale.ROOT))
            .orElse("");
    boolean named = first.startsWith("total") || first.startsWith("grand total");
    return named
        && (cells.at(CsvColumn.PATIENT_ACCOUNT) == null || cells.at(CsvColumn.CLAIM_NUMBER) == null)
        && cells.at(CsvColumn.PROCEDURE) == null;
  }

  private void read(CsvHeader columns, CsvRow row) {
    Cells cells = Cells.of(columns, row);
    RemittanceDraft of = remittance(cells);
    judge(columns, row, of);
    String key = key(cells);
    ClaimDraft open = claim;
    if (open == null || !columns.ofLines() || !open.isOf(key)) {
      open = openClaim(of, cells, key, columns.ofLines());
    }
    if (columns.ofLines()) {
      addLine(of, open, cells);
    }
  }

  private void judge(CsvHeader columns, CsvRow row, RemittanceDraft of) {
    boolean over = row.cells().stream().skip(columns.width()).anyMatch(cell -> !cell.isBlank());
    cut |= row.broken();
    if (row.broken() || over) {
      findings.raise(
          row.broken() ? Rule.TRUNCATED : Rule.MALFORMED_ROW,
          of.pointer(),
          "Row %d is %s."
              .formatted(
                  row.number(),
                  row.broken() ? "cut, or ends within quotes" : "longer than the header"));
    }
  }

  private RemittanceDraft remittance(Cells cells) {
    String key = text(cells, CsvColumn.TRACE) + '\n' + text(cells, CsvColumn.PAYER);
    RemittanceDraft open = remittance;
    if (open != null && open.isOf(key)) {
      return open;
    }
    closeRemittance();
    return openRemittance(cells, key);
  }

  private RemittanceDraft openRemittance(Cells cells, String key) {
    int ordinal = remittances++;
    var row = new RowValues(cells.or(preamble::get), "/remittances/" + ordinal, findings);
    RemittanceHeader read = PaymentRow.read(row);
    var opened = new RemittanceDraft(key, ordinal, read.payment());
    parts.add(new RemittanceOpened(ordinal, read));
    parts.add(new FieldsRead(ordinal, FieldsRead.HEADER, row.fields()));
    remittance = opened;
    return opened;
  }

  private void closeRemittance() {
    closeClaim();
    RemittanceDraft open = remittance;
    if (open != null) {
      open.close(parts, findings);
      claims += open.claims();
      lines += open.lines();
      remittance = null;
    }
  }

  private ClaimDraft openClaim(RemittanceDraft of, Cells cells, String key, boolean ofLines) {
    closeClaim();
    int ordinal = of.claims();
    var row = new RowValues(cells, of.pointer() + "/claims/" + ordinal, findings);
    var opened = new ClaimDraft(key, ordinal, ClaimRow.read(row, ofLines));
    opened.prove(row.fields());
    claim = opened;
    return opened;
  }

  private void closeClaim() {
    ClaimDraft open = claim;
    RemittanceDraft of = remittance;
    if (open != null && of != null) {
      of.add(open, parts, findings);
    }
    claim = null;
  }

  private void addLine(RemittanceDraft of, ClaimDraft open, Cells cells) {
    String at = of.pointer() + "/claims/" + open.ordinal();
    if (open.lines() >= limits.claimLines()) {
      if (!cut) {
        findings.raise(Rule.CLAIM_TOO_LARGE, at, "The claim has more lines than are held.");
      }
      cut = true;
      return;
    }
    var row = new RowValues(cells, at + "/lines/" + open.lines(), findings);
    open.add(LineRow.read(row));
    open.prove(row.fields());
  }

  /** What rows of one claim have in common. */
  private static String key(Cells cells) {
    String numbers =
        text(cells, CsvColumn.CLAIM_NUMBER) + '\n' + text(cells, CsvColumn.PATIENT_ACCOUNT);
    String names =
        text(cells, CsvColumn.MEMBER_ID)
            + text(cells, CsvColumn.PATIENT)
            + text(cells, CsvColumn.PATIENT_LAST)
            + text(cells, CsvColumn.PATIENT_FIRST);
    return numbers.isBlank() ? names : numbers;
  }

  private static String text(Cells cells, CsvColumn column) {
    Place cell = cells.at(column);
    return cell == null ? "" : cell.text();
  }

  private List<EraPart> taken() {
    List<EraPart> taken = List.copyOf(parts);
    parts.clear();
    return taken;
  }
}
