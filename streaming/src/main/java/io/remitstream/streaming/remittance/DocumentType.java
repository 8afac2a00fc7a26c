package io.remitstream.streaming.remittance;

/** What a document turned out to be. */
public enum DocumentType {
  /** An X12 835. */
  ERA,
  /** A payer's explanation of benefits: claims with their service lines. */
  EOB,
  /** A list of paid claims without an explanation of each. */
  REMITTANCE_ADVICE,
  /** No remittance at all: a card, a letter, a claim form, an empty form. */
  OTHER
}
