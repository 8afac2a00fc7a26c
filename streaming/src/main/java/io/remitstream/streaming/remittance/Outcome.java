package io.remitstream.streaming.remittance;

/** How the reading of a document ended. */
public enum Outcome {
  /** Read to the end, and every equation agrees. */
  PROCESSED,
  /** Read to the end; something does not balance or was damaged. */
  REVIEW_REQUIRED,
  /** The document breaks off; what came before was read. */
  PARTIAL
}
