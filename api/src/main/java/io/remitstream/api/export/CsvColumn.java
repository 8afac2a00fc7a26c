package io.remitstream.api.export;

import io.remitstream.streaming.remittance.Adjustment;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.ServiceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of the CSV form. New ones come at the end; the names are part of the contract.
 *
 * @param text whether a spreadsheet must not take its cells for formulas
 */
record CsvColumn(String name, boolean text, Function<CsvRow, @Nullable Object> value) {

  private static final String DANGEROUS = "=+-@\t\r";
  private static final List<CsvColumn> ALL = all();

  static List<String> names() {
    return ALL.stream().map(CsvColumn::name).toList();
  }

  static List<String> cells(CsvRow row) {
    return ALL.stream().map(column -> column.cell(row)).toList();
  }

  private String cell(CsvRow row) {
    String cell = Objects.toString(value.apply(row), "");
    return text ? harmless(cell) : cell;
  }

  static String harmless(String text) {
    return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static List<CsvColumn> all() {
    var columns = new ArrayList<CsvColumn>();
    addPayment(columns);
    addClaim(columns);
    addLine(columns);
    return List.copyOf(columns);
  }

  private static void addPayment(List<CsvColumn> to) {
    to.add(number("document_id", CsvRow::document));
    to.add(number("remittance", row -> row.stored().ordinal() + 1));
    to.add(text("payer", row -> row.remittance().payer().name()));
    to.add(text("payer_id", row -> row.remittance().payer().identifier()));
    to.add(text("payee", row -> row.remittance().payee().name()));
    to.add(text("payee_npi", row -> row.remittance().payee().npi()));
    to.add(text("payee_tin", row -> row.remittance().payee().tin()));
    to.add(number("payment_amount", payment(Payment::amount)));
    to.add(number("payment_date", payment(Payment::date)));
    to.add(text("payment_method", payment(Payment::method)));
    to.add(text("trace_number", payment(Payment::traceNumber)));
  }

  private static void addClaim(List<CsvColumn> to) {
    to.add(number("claim", row -> row.placed().place().claim() + 1));
    to.add(number("claim_id", claim(Claim::claimId)));
    to.add(text("claim_number", claim(Claim::claimNumber)));
    to.add(text("patient_account", claim(Claim::patientAccount)));
    to.add(text("patient_last_name", row -> row.claim().patient().lastName()));
    to.add(text("patient_first_name", row -> row.claim().patient().firstName()));
    to.add(text("patient_name", row -> row.claim().patient().name()));
    to.add(text("member_id", row -> row.claim().patient().memberId()));
    to.add(text("claim_status", claim(Claim::status)));
    to.add(number("claim_service_from", claim(Claim::serviceFrom)));
    to.add(number("claim_service_to", claim(Claim::serviceTo)));
    to.add(number("claim_charge", claim(Claim::charge)));
    to.add(number("claim_allowed", claim(Claim::allowed)));
    to.add(number("claim_discount", claim(Claim::discount)));
    to.add(number("claim_not_covered", claim(Claim::notCovered)));
    to.add(number("claim_deductible", claim(Claim::deductible)));
    to.add(number("claim_copay", claim(Claim::copay)));
    to.add(number("claim_coinsurance", claim(Claim::coinsurance)));
    to.add(number("claim_other_insurance", claim(Claim::otherInsurance)));
    to.add(number("claim_paid", claim(Claim::paid)));
    to.add(number("claim_patient_responsibility", claim(Claim::patientResponsibility)));
    to.add(text("claim_adjustments", row -> adjustments(row.claim().adjustments())));
    to.add(text("claim_remarks", row -> String.join(";", row.claim().remarks())));
  }

  private static void addLine(List<CsvColumn> to) {
    to.add(number("line", row -> row.line(line -> row.index() + 1)));
    to.add(number("line_id", line(ServiceLine::lineId)));
    to.add(number("service_from", line(ServiceLine::serviceFrom)));
    to.add(number("service_to", line(ServiceLine::serviceTo)));
    to.add(text("procedure", line(ServiceLine::procedure)));
    to.add(text("modifiers", line(one -> String.join(";", one.modifiers()))));
    to.add(text("revenue_code", line(ServiceLine::revenueCode)));
    to.add(text("description", line(ServiceLine::description)));
    to.add(number("units", line(ServiceLine::units)));
    to.add(number("charge", line(ServiceLine::charge)));
    to.add(number("allowed", line(ServiceLine::allowed)));
    to.add(number("discount", line(ServiceLine::discount)));
    to.add(number("not_covered", line(ServiceLine::notCovered)));
    to.add(number("deductible", line(ServiceLine::deductible)));
    to.add(number("copay", line(ServiceLine::copay)));
    to.add(number("coinsurance", line(ServiceLine::coinsurance)));
    to.add(number("other_insurance", line(ServiceLine::otherInsurance)));
    to.add(number("paid", line(ServiceLine::paid)));
    to.add(number("patient_responsibility", line(ServiceLine::patientResponsibility)));
    to.add(text("control_number", line(ServiceLine::controlNumber)));
    to.add(text("adjustments", line(one -> adjustments(one.adjustments()))));
    to.add(text("remarks", line(one -> String.join(";", one.remarks()))));
  }

  private static CsvColumn text(String name, Function<CsvRow, @Nullable Object> value) {
    return new CsvColumn(name, true, value);
  }

  private static CsvColumn number(String name, Function<CsvRow, @Nullable Object> value) {
    return new CsvColumn(name, false, value);
  }

  private static Function<CsvRow, @Nullable Object> payment(
      Function<Payment, @Nullable Object> value) {
    return row -> value.apply(row.remittance().payment());
  }

  private static Function<CsvRow, @Nullable Object> claim(Function<Claim, @Nullable Object> value) {
    return row -> value.apply(row.claim());
  }

  private static Function<CsvRow, @Nullable Object> line(
      Function<ServiceLine, @Nullable Object> value) {
    return row -> row.line(value);
  }

  /** {@code CO-45:12.00;PR-1:5.00}. */
  private static String adjustments(List<Adjustment> adjustments) {
    return adjustments.stream()
        .map(
            one ->
                "%s-%s:%s"
                    .formatted(
                        Objects.toString(one.group(), ""),
                        Objects.toString(one.reason(), ""),
                        Objects.toString(one.amount(), "")))
        .collect(Collectors.joining(";"));
  }
}
