package io.remitstream.workers.extraction.page;

/** What a document of pages is made of, told by its content. */
public enum PageKind {
  PDF,
  /** PNG, JPEG, or TIFF of one or several pages. */
  IMAGE
}
