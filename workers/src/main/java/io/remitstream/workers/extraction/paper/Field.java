package io.remitstream.workers.extraction.paper;

/** What a label or a heading announces. */
enum Field {
  PAYER_NAME("payer/name", Kind.NAME),
  PAYEE_NAME("payee/name", Kind.NAME),
  NPI("payee/npi", Kind.NPI),
  TIN("payee/tin", Kind.TIN),
  PAYMENT_AMOUNT("payment/amount", Kind.MONEY),
  PAYMENT_DATE("payment/date", Kind.DATE),
  TRACE("payment/traceNumber", Kind.ID),
  METHOD("payment/method", Kind.METHOD),

  PATIENT_NAME("patient/name", Kind.NAME),
  MEMBER_ID("patient/memberId", Kind.ID),
  ACCOUNT("patientAccount", Kind.ID),
  CLAIM_NUMBER("claimNumber", Kind.ID),
  STATUS("status", Kind.STATUS),

  CHARGE("charge", Kind.MONEY),
  ALLOWED("allowed", Kind.MONEY),
  DISCOUNT("discount", Kind.MONEY),
  NOT_COVERED("notCovered", Kind.MONEY),
  DEDUCTIBLE("deductible", Kind.MONEY),
  COPAY("copay", Kind.MONEY),
  COINSURANCE("coinsurance", Kind.MONEY),
  OTHER_INSURANCE("otherInsurance", Kind.MONEY),
  PAID("paid", Kind.MONEY),
  OWED("patientResponsibility", Kind.MONEY),

  FROM("serviceFrom", Kind.DATE),
  TO("serviceTo", Kind.DATE),
  PROCEDURE("procedure", Kind.CODE),
  MODIFIERS("modifiers", Kind.CODE),
  DESCRIPTION("description", Kind.TEXT),
  UNITS("units", Kind.NUMBER),
  REMARKS("remarks", Kind.CODE),
  ADJ_CODE("adjustments", Kind.CODE),
  ADJ_GROUP("adjustments", Kind.CODE),
  ADJ_REASON("adjustments", Kind.CODE),
  ADJ_AMOUNT("adjustments", Kind.MONEY),
  /** What the payer keeps of a service's payment; no code says why. */
  WITHHELD("adjustments", Kind.MONEY),

  /** A date or a range of dates of service. */
  DATE("", Kind.DATE),
  SERVICE_DATE("", Kind.DATE),
  /** A date that is the payment's only where no better one is printed. */
  WEAK_DATE("", Kind.DATE),
  /** Tells documents of a batch apart. */
  DOCUMENT_NO("", Kind.ID),
  LINE_ADJUSTMENT("", Kind.CODE),
  TOTAL_OWED("", Kind.MONEY),
  TYPE_OF_SERVICE("", Kind.TEXT),
  SKIP_AMOUNT("", Kind.MONEY),
  IGNORED("", Kind.TEXT);

  enum Kind {
    MONEY,
    DATE,
    ID,
    NPI,
    TIN,
    NAME,
    METHOD,
    STATUS,
    CODE,
    TEXT,
    NUMBER
  }

  private final String leaf;
  private final Kind kind;

  Field(String leaf, Kind kind) {
    this.leaf = leaf;
    this.kind = kind;
  }

  /** Its pointer below the remittance, the claim or the line that it belongs to. */
  String leaf() {
    return leaf;
  }

  Kind kind() {
    return kind;
  }

  boolean isMoney() {
    return kind == Kind.MONEY;
  }

  /** One of the ten amounts of claims and lines. */
  boolean isAmount() {
    return compareTo(CHARGE) >= 0 && compareTo(OWED) <= 0;
  }

  boolean ofHeader() {
    return compareTo(METHOD) <= 0;
  }

  /** Tells claims apart. */
  boolean isIdentity() {
    return compareTo(PATIENT_NAME) >= 0 && compareTo(CLAIM_NUMBER) <= 0;
  }
}
