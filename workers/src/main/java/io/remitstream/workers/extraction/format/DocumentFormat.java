package io.remitstream.workers.extraction.format;

/** What documents are made of. */
public enum DocumentFormat {
  /** X12 of any kind; whether it holds an 835 turns out while it is read. */
  X12,
  PDF,
  PNG,
  JPEG,
  TIFF,
  ZIP,
  /** A table, separated by commas or the like, whose header row names what remittances hold. */
  CSV,
  TEXT,
  EMPTY,
  /** Nothing that is read here. */
  UNKNOWN;

  /** Whether it shows pages that are pictures or may be drawn as such. */
  public boolean hasPages() {
    return this == PDF || this == PNG || this == JPEG || this == TIFF;
  }
}
