package io.remitstream.streaming.fault;

/**
 * What a caller can do about a {@link Fault}; every entrance maps kinds to its own codes in one
 * table.
 */
public enum Kind {
  /** The request is malformed: mend it. */
  INVALID,
  /** The request is well-formed but cannot be carried out: mend it. */
  UNPROCESSABLE,
  TOO_LARGE,
  UNSUPPORTED,
  UNAUTHENTICATED,
  FORBIDDEN,
  /** Absent, or another tenant's: the two look the same. */
  NOT_FOUND,
  /** Something else got there first: read again, then retry. */
  CONFLICT,
  /** The caller's copy is out of date: read again. */
  PRECONDITION_FAILED,
  /** The caller must say which state it has seen. */
  PRECONDITION_REQUIRED,
  /** It was there once, and is gone for good. */
  GONE,
  THROTTLED,
  /** A part is away for now: back off and retry. */
  UNAVAILABLE,
  STORAGE_FULL;

  /** Whether the same call may succeed later, unchanged. */
  public boolean passing() {
    return this == CONFLICT || this == THROTTLED || this == UNAVAILABLE || this == STORAGE_FULL;
  }
}
