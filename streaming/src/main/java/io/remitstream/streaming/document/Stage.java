package io.remitstream.streaming.document;

/** What is being done with a document just now. */
public enum Stage {
  RECEIVED,
  /** Detecting what it is and counting its claims. */
  READING,
  EXTRACTING,
  STORING,
  DONE
}
