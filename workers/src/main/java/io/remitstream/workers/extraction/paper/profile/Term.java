package io.remitstream.workers.extraction.paper.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a payer's own label may stand for, with the label that the engine knows for it. */
enum Term {
  PAYER("payer", "Payer"),
  PAYEE("payee", "Payee"),
  NPI("npi", "NPI"),
  TIN("tin", "Tax ID"),
  PAYMENT_AMOUNT("paymentAmount", "Payment Amount"),
  PAYMENT_DATE("paymentDate", "Payment Date"),
  TRACE_NUMBER("traceNumber", "Check No"),
  METHOD("method", "Payment Method"),
  PATIENT_NAME("patientName", "Patient Name"),
  MEMBER_ID("memberId", "Member ID"),
  PATIENT_ACCOUNT("patientAccount", "Patient Account"),
  CLAIM_NUMBER("claimNumber", "Claim No"),
  STATUS("status", "Claim Status"),
  SERVICE_DATE("serviceDate", "Date of Service"),
  SERVICE_FROM("serviceFrom", "Service From"),
  SERVICE_TO("serviceTo", "Service To"),
  PROCEDURE("procedure", "Procedure Code"),
  MODIFIERS("modifiers", "Modifiers"),
  DESCRIPTION("description", "Service Description"),
  UNITS("units", "Units"),
  REMARKS("remarks", "Remark Codes"),
  CHARGE("charge", "Amount Billed"),
  ALLOWED("allowed", "Allowed Amount"),
  DISCOUNT("discount", "Plan Discount"),
  NOT_COVERED("notCovered", "Not Covered"),
  DEDUCTIBLE("deductible", "Deductible"),
  COPAY("copay", "Copay"),
  COINSURANCE("coinsurance", "Coinsurance"),
  OTHER_INSURANCE("otherInsurance", "Other Insurance"),
  PAID("paid", "Plan Paid"),
  PATIENT_RESPONSIBILITY("patientResponsibility", "Patient Responsibility"),
  /** A hint: the row of a claim's totals. */
  CLAIM_TOTAL("claimTotal", "Claim Total"),
  /** A hint: what stands there is nothing of the canonical document. */
  IGNORED("ignored", "Place of Service"),
  /** A hint: an amount that is nothing of the canonical document. */
  IGNORED_AMOUNT("ignoredAmount", "Withhold");

  private final String key;
  private final String label;

  Term(String key, String label) {
    this.key = key;
    this.label = label;
  }

  String label() {
    return label;
  }

  /** By its name in a profile: that of the leaf in the canonical document. */
  static Optional<Term> of(String key) {
    return Arrays.stream(values()).filter(term -> term.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(term -> term.key).toList();
  }
}
