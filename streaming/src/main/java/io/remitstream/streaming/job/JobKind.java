package io.remitstream.streaming.job;

/** What there is to do. */
public enum JobKind {
  EXTRACTION
}
