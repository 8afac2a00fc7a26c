package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one row's cells as leaves below one place of the canonical document: gathers where each
 * stood, and tells cells that are not what their column says.
 */
final class RowValues {

  /** A table is one page. */
  private static final int PAGE = 1;

  /** A header names the column, and the cell is of its type. */
  private static final double TYPED = 0.99;

  /** A header names the column; any text would fit it. */
  private static final double TEXT = 0.97;

  private final Cells cells;
  private final String pointer;
  private final CsvFindings findings;
  private final Map<String, FieldEvidence> fields = new LinkedHashMap<>();

  RowValues(Cells cells, String pointer, CsvFindings findings) {
    this.cells = cells;
    this.pointer = pointer;
    this.findings = findings;
  }

  /** Where the leaves stood that were read so far, by pointer. */
  Map<String, FieldEvidence> fields() {
    return fields;
  }

  @Nullable String text(CsvColumn column, String leaf) {
    return leaf(column, leaf, TEXT, text -> text, null, "");
  }

  /** A text that has a form of its own in the canonical document; anything else stays unsaid. */
  @Nullable String known(CsvColumn column, String leaf, Function<String, @Nullable String> form) {
    return leaf(column, leaf, TYPED, form, null, "");
  }

  @Nullable Money money(CsvColumn column, String leaf) {
    return leaf(column, leaf, TYPED, CsvValues::money, Rule.INVALID_NUMBER, "amount");
  }

  @Nullable BigDecimal number(CsvColumn column, String leaf) {
    return leaf(column, leaf, TYPED, CsvValues::number, Rule.INVALID_NUMBER, "number");
  }

  @Nullable LocalDate date(CsvColumn column, String leaf) {
    return leaf(column, leaf, TYPED, CsvValues::day, Rule.INVALID_DATE, "date");
  }

  private <T> @Nullable T leaf(
      CsvColumn column,
      String leaf,
      double confidence,
      Function<String, @Nullable T> form,
      @Nullable Rule otherwise,
      String expected) {
    Place cell = cells.at(column);
    if (cell == null) {
      return null;
    }
    T value = form.apply(cell.text());
    String place = pointer + "/" + leaf;
    if (value != null) {
      fields.put(place, new FieldEvidence(PAGE, cell.box(), cell.text(), Method.TEXT, confidence));
    } else if (otherwise != null) {
      findings.raise(
          otherwise,
          place,
          "Row %d: the cell of column %d is no %s."
              .formatted(cell.row().number(), cell.index() + 1, expected));
    }
    return value;
  }

  /** Where columns stand. */
  interface Cells {

    /** The cell of a column; null where there is none or it is blank. */
    @Nullable Place at(CsvColumn column);

    static Cells of(CsvHeader header, CsvRow row) {
      return column -> {
        Integer index = header.at(column);
        return index == null || row.text(index).isEmpty() ? null : new Place(row, index);
      };
    }

    /** Where these have nothing, the others'. */
    default Cells or(Cells others) {
      return column -> {
        Place own = at(column);
        return own == null ? others.at(column) : own;
      };
    }
  }

  /** One cell that is not blank. */
  record Place(CsvRow row, int index) {

    String text() {
      return row.text(index);
    }

    Box box() {
      return row.box(index);
    }
  }

  /** The same leaf stands elsewhere too. */
  void also(String leaf, String other) {
    FieldEvidence evidence = fields.get(pointer + "/" + leaf);
    if (evidence != null) {
      fields.put(pointer + "/" + other, evidence);
    }
  }
}
