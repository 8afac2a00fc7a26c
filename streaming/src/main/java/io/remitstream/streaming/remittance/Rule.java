package io.remitstream.streaming.remittance;

import static io.remitstream.streaming.remittance.Severity.ERROR;
import static io.remitstream.streaming.remittance.Severity.WARNING;

/**
 * What a remittance is held against. The names are part of the contract and only ever grow in
 * number. Sources: ASC X12N TR3 005010X221A1 and the interpretations (RFI) named; the equations of
 * paper hold between what is printed.
 */
public enum Rule {
  /** SVC02 − Σ CAS(line) = SVC03 [TR3 1.10.2.1.1]. */
  LINE_BALANCE(ERROR),
  /** CLP03 − Σ CAS(claim) − Σ CAS(lines) = CLP04 [TR3 1.10.2.1.2]. */
  CLAIM_BALANCE(ERROR),
  /** Σ CLP04 − Σ PLB = BPR02 [TR3 1.10.2.1.3]. */
  TRANSACTION_BALANCE(ERROR),
  /** CLP05 = Σ CAS of group PR, but in reversals [RFI 2348]. */
  PATIENT_RESPONSIBILITY(ERROR),
  /** A payment of nothing is information only: BPR01 = H and BPR04 = NON, but in prenotes. */
  ZERO_PAYMENT(ERROR),
  /** A net below zero is carried forward by PLB FB, so BPR02 is never negative. */
  NEGATIVE_PAYMENT(ERROR),
  /** A PLB amount is never zero. */
  ZERO_PROVIDER_ADJUSTMENT(ERROR),
  /** Σ SVC02 = CLP03 where lines are reported. */
  LINE_CHARGES(WARNING),
  /** The same adjustment stands at the claim and at one of its lines. */
  ADJUSTMENT_REPEATED(WARNING),
  /** A reversal (CLP02 = 22) negates the original's charge and payment [TR3 1.10.2.8]. */
  REVERSAL_SIGN(WARNING),
  /** A reversal keeps the original's group codes; CR is none of them [RFI 1147]. */
  REVERSAL_GROUP(WARNING),
  /** The claim that corrects a reversed one carries the charge that was submitted [RFI 2551]. */
  CORRECTION_CHARGE(WARNING),
  /** A recovery (PLB WO) names the claim it recovers by the payer's number [RFI 968]. */
  RECOVERY_REFERENCE(WARNING),
  /** SE01 = number of segments from ST to SE. */
  SEGMENT_COUNT(ERROR),
  /** ST02 = SE02. */
  TRANSACTION_CONTROL(ERROR),
  /** GE01 = number of transactions in the group. */
  TRANSACTION_COUNT(ERROR),
  /** GS06 = GE02. */
  GROUP_CONTROL(ERROR),
  /** IEA01 = number of groups in the interchange. */
  GROUP_COUNT(ERROR),
  /** ISA13 = IEA02. */
  INTERCHANGE_CONTROL(ERROR),
  /** ISA is not the fixed 106 characters that the standard gives it. */
  INTERCHANGE_HEADER(WARNING),
  /** An envelope's closing or opening segment (ISA, GS, ST, SE, GE, IEA) is absent. */
  ENVELOPE_MISSING(ERROR),
  /** The same interchange control number came before in this file. */
  DUPLICATE_INTERCHANGE(WARNING),
  /** Text between interchanges that belongs to none. */
  STRAY_TEXT(WARNING),
  /** A transaction that is no 835, beside others that are. */
  OTHER_TRANSACTION(WARNING),
  /** The file ends in the middle of a segment or of a remittance. */
  TRUNCATED(ERROR),
  /** A segment that ends with its line instead of its terminator. */
  MISSING_TERMINATOR(WARNING),
  /** Another version of the 835 than 005010X221; it is read as that. */
  OTHER_VERSION(WARNING),
  /** A segment that must be there is not. */
  MISSING_SEGMENT(ERROR),
  /** A segment that has no place where it stands; what it says was not taken over. */
  UNEXPECTED_SEGMENT(WARNING),
  /** A segment repeated that may stand only once; the first one holds. */
  REPEATED_SEGMENT(WARNING),
  /** Longer than any real segment; it was left out. */
  SEGMENT_TOO_LONG(ERROR),
  /** More in one claim than is held at a time; what exceeds it was left out. */
  CLAIM_TOO_LARGE(ERROR),
  /** An element that must be an amount or a number is none. */
  INVALID_NUMBER(ERROR),
  /** An element that must be a date is none. */
  INVALID_DATE(WARNING),
  /** Bytes that are no characters of the document's encoding. */
  INVALID_CHARACTERS(WARNING),
  /** Printed: charge − discount = allowed, or charge − discount − not covered = allowed. */
  ALLOWED_AMOUNT(ERROR),
  /** Printed: charge − discount − paid − other insurance = patient responsibility. */
  PATIENT_SHARE(ERROR),
  /** Printed: deductible + copay + coinsurance + not covered = patient responsibility. */
  PATIENT_SHARE_PARTS(ERROR),
  /** Printed without the patient's responsibility: allowed − the patient's shares = paid. */
  PAID_AMOUNT(ERROR),
  /** Printed: charge − adjustments (− the patient's shares in columns of their own) = paid. */
  ADJUSTED_AMOUNT(ERROR),
  /** The columns of an equation are printed, and most rows hold to no known form of it. */
  UNKNOWN_ARITHMETIC(WARNING),
  /** Printed: the lines of a column sum up to the claim's amount. */
  COLUMN_TOTAL(ERROR),
  /** Printed: Σ paid − Σ provider adjustments = the payment. */
  PAYMENT_TOTAL(ERROR),
  /**
   * Printed: a sum in the document, or what its other rows hold to, fails by one digit, whether
   * leaves tell of its amounts or not. No correction of a leaf settles it: a person looks at the
   * page.
   */
  PRINTED_SUM(ERROR),
  /** A leaf that was read from a page is less certain than is asked for. */
  LOW_CONFIDENCE(WARNING),
  /** A page that could not be read; what stands on it is missing. */
  PAGE_LOST(ERROR),
  /** A page whose letters can hardly be told apart; what was read of it may be wrong. */
  COARSE_SCAN(WARNING),
  /** The same file, or the same payment, is known from another document. */
  DUPLICATE(WARNING),
  /** A row of a table that does not fit its header; what exceeds it was left out. */
  MALFORMED_ROW(WARNING),
  /** The same bytes could be taken for another kind of file besides; that was not read. */
  MIXED_CONTENT(WARNING),
  /** More was found than is told one by one. */
  FINDINGS_OMITTED(WARNING);

  private final Severity severity;

  Rule(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether a failure of this rule means that a remittance does not balance. */
  public boolean ofBalance() {
    return switch (this) {
      case LINE_BALANCE, CLAIM_BALANCE, TRANSACTION_BALANCE -> true;
      case ALLOWED_AMOUNT,
          PATIENT_SHARE,
          PATIENT_SHARE_PARTS,
          PAID_AMOUNT,
          ADJUSTED_AMOUNT,
          COLUMN_TOTAL,
          PAYMENT_TOTAL,
          PRINTED_SUM ->
          true;
      default -> false;
    };
  }
}
