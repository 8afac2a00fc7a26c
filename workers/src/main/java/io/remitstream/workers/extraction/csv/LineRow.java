package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Money;
import io.remitstream.streaming.remittance.ServiceLine;
import io.remitstream.streaming.remittance.ServiceLineBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a row as a service line. */
final class LineRow {

  private static final Pattern PARTED = Pattern.compile("[\\s,;:|/]+");
  private static final Pattern GROUPED =
      Pattern.compile("(?:(CO|PR|OA|PI|CR)[\\s-]*)?([A-Z]?\\d{1,3})", Pattern.CASE_INSENSITIVE);
  private static final Pattern MODIFIED =
      Pattern.compile("([A-Z0-9]{5})(?:[-:\\s]([A-Z0-9]{2}(?:[-:,\\s][A-Z0-9]{2}){0,3}))");

  private LineRow() {}

  static ServiceLine read(RowValues row) {
    var line = new ServiceLineBuilder();
    procedure(row, line);
    return line.description(row.text(CsvColumn.DESCRIPTION, "description"))
        .revenueCode(row.text(CsvColumn.REVENUE_CODE, "revenueCode"))
        .units(row.number(CsvColumn.UNITS, "units"))
        .serviceFrom(row.date(CsvColumn.SERVICE_FROM, "serviceFrom"))
        .serviceTo(row.date(CsvColumn.SERVICE_TO, "serviceTo"))
        .charge(row.money(CsvColumn.CHARGE, "charge"))
        .paid(row.money(CsvColumn.PAID, "paid"))
        .allowed(row.money(CsvColumn.ALLOWED, "allowed"))
        .discount(row.money(CsvColumn.DISCOUNT, "discount"))
        .notCovered(row.money(CsvColumn.NOT_COVERED, "notCovered"))
        .deductible(row.money(CsvColumn.DEDUCTIBLE, "deductible"))
        .copay(row.money(CsvColumn.COPAY, "copay"))
        .coinsurance(row.money(CsvColumn.COINSURANCE, "coinsurance"))
        .otherInsurance(row.money(CsvColumn.OTHER_INSURANCE, "otherInsurance"))
        .patientResponsibility(row.money(CsvColumn.PATIENT_OWES, "patientResponsibility"))
        .adjustments(adjustments(row))
        .remarks(list(row, CsvColumn.REMARKS, "remarks"))
        .build();
  }

  /** A procedure may carry its modifiers: {@code 99213-25}. */
  private static void procedure(RowValues row, ServiceLineBuilder line) {
    String code = row.text(CsvColumn.PROCEDURE, "procedure");
    List<String> modifiers = list(row, CsvColumn.MODIFIERS, "modifiers");
    Matcher parts = MODIFIED.matcher(code == null ? "" : code);
    if (code != null && modifiers.isEmpty() && parts.matches()) {
      List<String> carried = List.of(PARTED.split(parts.group(2).replace('-', ' ')));
      line.procedure(parts.group(1)).modifiers(carried);
      for (int i = 0; i < carried.size(); i++) {
        row.also("procedure", "modifiers/" + i);
      }
    } else {
      line.procedure(code).modifiers(modifiers);
    }
  }

  static List<String> list(RowValues row, CsvColumn column, String leaf) {
    String text = row.text(column, leaf + "/0");
    if (text == null) {
      return List.of();
    }
    List<String> all = List.of(PARTED.split(text));
    for (int i = 1; i < all.size(); i++) {
      row.also(leaf + "/0", leaf + "/" + i);
    }
    return all;
  }

  /** One adjustment a row; its group may stand before the reason: {@code CO-45}. */
  static List<Adjustment> adjustments(RowValues row) {
    String reason = row.text(CsvColumn.ADJUSTMENT_REASON, "adjustments/0/reason");
    Money amount = row.money(CsvColumn.ADJUSTMENT_AMOUNT, "adjustments/0/amount");
    String group = row.text(CsvColumn.ADJUSTMENT_GROUP, "adjustments/0/group");
    if (reason == null && group == null) {
      return List.of();
    }
    return List.of(adjustment(row, group, reason, amount));
  }

  private static Adjustment adjustment(
      RowValues row, @Nullable String group, @Nullable String reason, @Nullable Money amount) {
    Matcher parts = GROUPED.matcher(reason == null ? "" : reason);
    if (!parts.matches()) {
      return new Adjustment(group, reason, amount, null);
    }
    if (group == null && parts.group(1) != null) {
      row.also("adjustments/0/reason", "adjustments/0/group");
      return new Adjustment(upper(parts.group(1)), upper(parts.group(2)), amount, null);
    }
    return new Adjustment(group, upper(parts.group(2)), amount, null);
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
