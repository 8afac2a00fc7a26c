package io.remitstream.workers.extraction.csv;

import io.remitstream.streaming.remittance.Payee;
import io.remitstream.streaming.remittance.Payer;
import io.remitstream.streaming.remittance.Payment;
import io.remitstream.streaming.remittance.RemittanceHeader;
import java.util.List;

/** Reads what a row says of the payment that its claim is part of. */
final class PaymentRow {

  private PaymentRow() {}

  static RemittanceHeader read(RowValues row) {
    return new RemittanceHeader(payer(row), payee(row), payment(row), List.of());
  }

  private static Payer payer(RowValues row) {
    return new Payer(row.text(CsvColumn.PAYER, "payer/name"), null, null, List.of(), List.of());
  }

  private static Payee payee(RowValues row) {
    return new Payee(
        row.text(CsvColumn.PAYEE, "payee/name"),
        row.text(CsvColumn.NPI, "payee/npi"),
        row.text(CsvColumn.TIN, "payee/tin"),
        null,
        null,
        List.of());
  }

  private static Payment payment(RowValues row) {
    return new Payment(
        row.money(CsvColumn.PAYMENT_AMOUNT, "payment/amount"),
        row.date(CsvColumn.PAYMENT_DATE, "payment/date"),
        row.text(CsvColumn.TRACE, "payment/traceNumber"),
        null,
        null,
        row.known(CsvColumn.PAYMENT_METHOD, "payment/method", CsvValues::method),
        null,
        null,
        null,
        null,
        null);
  }
}
