package io.remitstream.streaming.remittance;

/** How a value was read. */
public enum Method {
  /** From the characters that the document holds. */
  TEXT,
  /** From a picture of it. */
  OCR,
  /** A person put it in. */
  CORRECTION,
  /** A language model pointed it out; the quoted text stands on the page. */
  MODEL
}
