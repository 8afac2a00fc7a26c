package io.remitstream.streaming.document;

/** Where a document stands; clients must expect further values. */
public enum DocumentStatus {
  RECEIVED,
  PROCESSING,
  /** Locked: it goes on when somebody gives the password. */
  PASSWORD_REQUIRED,
  /** Read to the end, and every equation holds. */
  PROCESSED,
  /** Read as far as it goes: the file breaks off. */
  PARTIAL,
  /** Read to the end, with findings that a person should see. */
  REVIEW_REQUIRED,
  /** Well-formed, but not a document that is read here. */
  REJECTED,
  /** Nothing could be read. */
  FAILED,
  /** Tried several times without an outcome; kept aside. */
  QUARANTINED;

  /** Whether the work on it is over, or goes on only when somebody gives a password. */
  public boolean isFinal() {
    return this != RECEIVED && this != PROCESSING;
  }
}
