package io.remitstream.streaming.remittance;

/** How much a finding weighs. */
public enum Severity {
  /** A fact worth knowing; nothing has to be done. */
  INFO,
  /** Unusual, or against a rule that moves no money; the document is still processed. */
  WARNING,
  /** An equation fails or something was damaged: a person must look. */
  ERROR
}
