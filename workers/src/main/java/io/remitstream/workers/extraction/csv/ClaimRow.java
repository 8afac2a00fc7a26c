package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.ClaimBuilder;
import io.remitstream.streaming.remittance.Patient;
import org.jspecify.annotations.Nullable;

/** Reads what a row says of its claim as a whole. */
final class ClaimRow {

  private ClaimRow() {}

  static ClaimBuilder read(RowValues row, boolean ofLines) {
    var claim = new ClaimBuilder();
    claim
        .claimNumber(row.text(CsvColumn.CLAIM_NUMBER, "claimNumber"))
        .patientAccount(row.text(CsvColumn.PATIENT_ACCOUNT, "patientAccount"))
        .patient(patient(row))
        .status(row.known(CsvColumn.STATUS, "status", CsvValues::status))
        .received(row.date(CsvColumn.RECEIVED, "received"))
        .charge(row.money(CsvColumn.CLAIM_CHARGE, "charge"))
        .paid(row.money(CsvColumn.CLAIM_PAID, "paid"));
    return ofLines ? claim : whole(row, claim);
  }

  /** Where rows are claims, the columns are theirs. */
  private static ClaimBuilder whole(RowValues row, ClaimBuilder claim) {
    var built = claim.build();
    return claim
        .charge(built.charge() == null ? row.money(CsvColumn.CHARGE, "charge") : built.charge())
        .paid(built.paid() == null ? row.money(CsvColumn.PAID, "paid") : built.paid())
        .patientResponsibility(row.money(CsvColumn.PATIENT_OWES, "patientResponsibility"))
        .allowed(row.money(CsvColumn.ALLOWED, "allowed"))
        .discount(row.money(CsvColumn.DISCOUNT, "discount"))
        .notCovered(row.money(CsvColumn.NOT_COVERED, "notCovered"))
        .deductible(row.money(CsvColumn.DEDUCTIBLE, "deductible"))
        .copay(row.money(CsvColumn.COPAY, "copay"))
        .coinsurance(row.money(CsvColumn.COINSURANCE, "coinsurance"))
        .otherInsurance(row.money(CsvColumn.OTHER_INSURANCE, "otherInsurance"))
        .serviceFrom(row.date(CsvColumn.SERVICE_FROM, "serviceFrom"))
        .serviceTo(row.date(CsvColumn.SERVICE_TO, "serviceTo"))
        .adjustments(LineRow.adjustments(row))
        .remarks(LineRow.list(row, CsvColumn.REMARKS, "remarks"));
  }

  private static Patient patient(RowValues row) {
    @Nullable String last = row.text(CsvColumn.PATIENT_LAST, "patient/lastName");
    @Nullable String first = row.text(CsvColumn.PATIENT_FIRST, "patient/firstName");
    @Nullable String member = row.text(CsvColumn.MEMBER_ID, "patient/memberId");
    @Nullable String name = row.text(CsvColumn.PATIENT, "patient/name");
    return new Patient(last, first, null, null, member, null, name);
  }
}
