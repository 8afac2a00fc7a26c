package io.remitstream.workers.extraction.page;

/** Why a page could not be read while others of its document could. */
public enum PageFailure {
  /** What it is made of is broken. */
  UNREADABLE,
  /** Reading it took longer than a page may, twice. */
  TIMED_OUT,
  /** Reading it ended the process that read it, twice: out of memory, or a crash. */
  BROKE_THE_READER,
  /** It holds more than a page may: pixels, or words. */
  TOO_LARGE
}
