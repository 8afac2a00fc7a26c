package io.remitstream.benchmarks.era;

/** What a made-up remittance can have wrong; each stands once, in the first transaction. */
public enum Defect {
  /** SVC03 of the first line is a cent too high. */
  LINE_OFF_BY_A_CENT,
  /** CLP04 of the first claim is a cent too high, and so is the payment. */
  CLAIM_OFF_BY_A_CENT,
  /** BPR02 is a cent too high. */
  PAYMENT_OFF_BY_A_CENT,
  /** CLP05 of the first claim is a cent too high. */
  PATIENT_OFF_BY_A_CENT,
  /** SE01 is one too high. */
  SEGMENT_COUNT,
  /** SE02 is not ST02. */
  TRANSACTION_CONTROL,
  /** GE01 is one too high. */
  TRANSACTION_COUNT,
  /** IEA02 is not ISA13. */
  INTERCHANGE_CONTROL,
  /** The document ends behind the last claim, without SE, GE and IEA. */
  TRUNCATED
}
